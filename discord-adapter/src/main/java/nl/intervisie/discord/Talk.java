package nl.intervisie.discord;

import java.time.Duration;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.react.GenericMessageReactionEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionRemoveEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import nl.intervisie.chat.News;
import nl.intervisie.chat.craft.Kept;

/** What people do to each other: they type, mend, take away and react. */
final class Talk extends ListenerAdapter {

    private static final Duration AUTHORS = Duration.ofHours(6);
    private static final int MANY_MESSAGES = 50_000;

    private final Connection connection;
    private final Ear ear;
    private final Numbering numbers;
    private final Kept<String> authors;

    Talk(Connection connection, Ear ear, Numbering numbers) {
        this.connection = connection;
        this.ear = ear;
        this.numbers = numbers;
        authors = new Kept<>(connection.clock(), AUTHORS, MANY_MESSAGES);
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        var message = event.getMessage();
        Translator.typed(message)
                .ifPresent(it -> {
                    authors.put(message.getId(), message.getAuthor().getId());
                    ear.inOrder(it);
                });
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        Translator.retyped(event.getMessage()).ifPresent(ear::inOrder);
    }

    /** Something typed a while ago, which may have been mended since. */
    void afterwards(Message message) {
        Translator.typed(message)
                .ifPresent(it -> {
                    authors.put(message.getId(), message.getAuthor().getId());
                    ear.afterwards(it);
                });
        mendedAfterwards(message);
    }

    /** Something known that may have been mended a while ago. */
    void mendedAfterwards(Message message) {
        Translator.retyped(message).ifPresent(ear::afterwards);
    }

    /** Discord does not say whose it was; of what we heard a while ago the bot itself knows. */
    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        if (!event.isFromGuild()) {
            return;
        }
        var workspace = Refs.workspace(event.getGuild().getId());
        var channel = event.getChannel().getId();
        var message = event.getMessageId();
        var place = Translator.Place.of(workspace, event.getChannel());
        authors.get(message)
                .ifPresentOrElse(
                        it -> ear.inOrder(Translator.erased(place, channel, message, it)),
                        () -> takenAway(place, channel, message));
    }

    private void takenAway(Translator.Place place, String channel, String message) {
        var workspace = place.room().workspace();
        boolean byUs =
                connection
                        .present(workspace)
                        .filter(it -> it.posting().takesAway(channel, message))
                        .isPresent();
        if (!byUs) {
            ear.learn(
                    new News.TakenAway(
                            Translator.erasure(workspace, message),
                            place.room(),
                            Refs.message(channel, message)));
        }
    }

    @Override
    public void onMessageReactionAdd(MessageReactionAddEvent event) {
        reacted(event, true);
    }

    @Override
    public void onMessageReactionRemove(MessageReactionRemoveEvent event) {
        reacted(event, false);
    }

    private void reacted(GenericMessageReactionEvent event, boolean on) {
        if (!event.getUserId().equals(event.getJDA().getSelfUser().getId())) {
            var key = event.getMessageId() + "/" + numbers.of(event);
            Translator.reacted(event, on, key).ifPresent(ear::inOrder);
        }
    }
}
