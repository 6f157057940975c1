package nl.intervisie.discord;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.member.GenericGuildMemberEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionRemoveEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.thread.member.ThreadMemberJoinEvent;
import net.dv8tion.jda.api.events.thread.member.ThreadMemberLeaveEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IDeferrableCallback;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in from Discord: hears what JDA receives, and gives the one immediate answer on the
 * interaction itself. Nothing is done on JDA's own line, which must stay free.
 */
final class Inbound extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Duration REPEATS = Duration.ofMinutes(10);
    private static final Duration AUTHORS = Duration.ofHours(6);
    private static final int MANY = 10_000;
    private static final int MANY_MESSAGES = 50_000;
    private static final long DEFERRED_AFTER = 1500;
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration LATEST = Duration.ofMinutes(5);

    private final Connection connection;
    private final Lanes lanes;
    private final Executor executor;
    private final Supplier<Hearing> hearing;
    private final Kept<Boolean> answered;
    private final Kept<String> authors;
    private final Pages pages;

    Inbound(Connection connection, Lanes lanes, Executor executor, Supplier<Hearing> hearing) {
        this.connection = connection;
        this.lanes = lanes;
        this.executor = executor;
        this.hearing = hearing;
        answered = new Kept<>(connection.clock(), REPEATS, MANY);
        authors = new Kept<>(connection.clock(), AUTHORS, MANY_MESSAGES);
        pages = new Pages(connection.clock());
    }

    @Override
    public void onReady(ReadyEvent event) {
        executor.execute(() -> connection.announceCommands());
    }

    /** Somebody let us into a server: who looks after it is welcomed. */
    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        Translator.met(event.getGuild()).ifPresent(this::inOrder);
    }

    // What people do to the bot itself. Each waits for nobody else.

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        once(
                event,
                () -> {
                    var incoming = Translator.commanded(event);
                    var answering = answering(event, false);
                    if (incoming.isPresent()) {
                        whileWaiting(answering);
                        answer(incoming.get(), event, answering);
                    } else {
                        answering.nothing();
                    }
                });
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        once(
                event,
                () -> {
                    var answering = answering(event, true);
                    if (Pages.isOne(event.getComponentId())) {
                        turnPage(event, answering);
                        return;
                    }
                    var incoming = Translator.pressed(event);
                    if (incoming.isEmpty()) {
                        answering.nothing();
                        return;
                    }
                    if (!(incoming.get() instanceof Incoming.Pressed pressed)
                            || !pressed.act().opensForm()) {
                        whileWaiting(answering);
                    }
                    answer(incoming.get(), event, answering);
                });
    }

    /** What Discord tells twice waits for itself, so that the first is the one that is answered. */
    private void once(Interaction event, Runnable task) {
        lanes.run("interaction/" + event.getId(), task);
    }

    private void turnPage(ButtonInteractionEvent event, Answering answering) {
        pages.read(event.getComponentId())
                .ifPresentOrElse(
                        it -> answering.open(it.modal()),
                        () -> answering.say(plain(word(event, "page-is-gone"))));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        once(
                event,
                () -> {
                    var answering = answering(event, event.getMessage() != null);
                    whileWaiting(answering);
                    if (Pages.isOne(event.getModalId())) {
                        filledIn(event, answering);
                    } else {
                        Carried.read(event.getModalId())
                                .ifPresentOrElse(
                                        it -> submitted(event, it, answering), answering::nothing);
                    }
                });
    }

    private void submitted(ModalInteractionEvent event, Carried carried, Answering answering) {
        carried.about()
                .ifPresentOrElse(
                        room -> {
                            var values = Translator.values(event);
                            answer(
                                    Translator.submitted(event, carried, room, values),
                                    event,
                                    answering);
                        },
                        answering::nothing);
    }

    private void filledIn(ModalInteractionEvent event, Answering answering) {
        var found = pages.read(event.getModalId());
        if (found.isEmpty()) {
            answering.say(plain(word(event, "page-is-gone")));
            return;
        }
        var page = pages.filledIn(found.get(), Translator.values(event));
        var draft = page.draft();
        if (page.isLast()) {
            var carried = new Carried(draft.form().submit(), Optional.of(draft.about()));
            var values = draft.filledIn();
            answer(Translator.submitted(event, carried, draft.about(), values), event, answering);
        } else {
            answering.say(List.of(onward(event, page.next())));
        }
    }

    private static DataObject onward(Interaction event, Pages.Page page) {
        var button =
                DataObject.empty()
                        .put("type", 2)
                        .put("style", 1)
                        .put("label", text(event, "page-next") + " (" + page.count() + ")")
                        .put("custom_id", page.written());
        var said = plain(word(event, "page-kept")).getFirst();
        said.getArray("components")
                .add(
                        DataObject.empty()
                                .put("type", 1)
                                .put("components", DataArray.empty().add(button)));
        return said;
    }

    private Answering answering(Interaction event, boolean hasMessage) {
        return new Answering(connection.rest(), connection.app().id(), event, hasMessage);
    }

    /** Discord waits three seconds for a first word. */
    private void whileWaiting(Answering answering) {
        var _ =
                CompletableFuture.runAsync(
                        answering::late,
                        CompletableFuture.delayedExecutor(
                                DEFERRED_AFTER, TimeUnit.MILLISECONDS, executor));
    }

    private void answer(Incoming incoming, IDeferrableCallback event, Answering answering) {
        var heard = hear(incoming);
        if (heard.isEmpty()) {
            answering.fails(); // Discord says so to the person, who tries again.
            return;
        }
        switch (heard.get()) {
            case Heard.Nothing _ -> answering.nothing();
            case Heard.Overview _ -> answering.nothing(); // Discord has no page to look in on.
            case Heard.OpenForm(var form) -> open(incoming, form, (Interaction) event, answering);
            case Heard.Note(var message) -> answering.say(whispered(message, incoming));
            case Heard.HandBack(var why, var text) ->
                    answering.say(handedBack(why, text, incoming));
        }
    }

    private void open(Incoming incoming, Form form, Interaction event, Answering answering) {
        var branch = connection.present(incoming.room().workspace());
        if (branch.isEmpty()) {
            answering.nothing();
            return;
        }
        var all = new Modals(branch.get().server()).pages(form);
        var modal =
                all.size() == 1
                        ? Modals.modal(
                                Carried.in(incoming.room(), form.submit()),
                                form.title(),
                                all.getFirst())
                        : pages.begin(event.getId(), form, incoming.room(), all).modal();
        if (!answering.open(modal)) {
            answering.say(plain(word(event, "form-did-not-open")));
        }
    }

    private List<DataObject> handedBack(Line why, String text, Incoming incoming) {
        return connection
                .present(incoming.room().workspace())
                .map(it -> it.posting().handedBack(why, text, incoming.room()))
                .orElseGet(List::of);
    }

    private List<DataObject> whispered(Message message, Incoming incoming) {
        return connection
                .present(incoming.room().workspace())
                .map(it -> it.posting().whispered(message, Optional.of(incoming.room())))
                .orElseGet(List::of);
    }

    private static List<DataObject> plain(Message message) {
        var whispered =
                new Components(_ -> Optional.empty(), Optional.empty())
                        .parts(message, new nl.intervisie.chat.craft.Marker("note"));
        whispered.forEach(Components::whispered);
        return whispered;
    }

    private static Message word(Interaction event, String key) {
        return new Message(
                Message.Kind.WORD,
                Optional.empty(),
                List.of(Line.of(text(event, key))),
                List.of(),
                List.of());
    }

    private static String text(Interaction event, String key) {
        var language = Locale.of(Translator.language(event));
        return ResourceBundle.getBundle("discord", language, NO_FALLBACK).getString(key);
    }

    // What people do to each other, in order where it happens.

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        var message = event.getMessage();
        Translator.typed(message)
                .ifPresent(it -> {
                    authors.put(message.getId(), message.getAuthor().getId());
                    inOrder(it);
                });
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        Translator.retyped(event.getMessage()).ifPresent(this::inOrder);
    }

    /** Discord does not say whose it was. */
    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        if (event.isFromGuild()) {
            var workspace = Refs.workspace(event.getGuild().getId());
            var place = Translator.Place.of(workspace, event.getChannel());
            authors.get(event.getMessageId())
                    .map(it ->
                            Translator.erased(
                                    place, event.getChannel().getId(), event.getMessageId(), it))
                    .ifPresent(this::inOrder);
        }
    }

    @Override
    public void onMessageReactionAdd(MessageReactionAddEvent event) {
        if (!event.getUserId().equals(event.getJDA().getSelfUser().getId())) {
            Translator.reacted(event, true, key(event.getResponseNumber(), event.getMessageId()))
                    .ifPresent(this::inOrder);
        }
    }

    @Override
    public void onMessageReactionRemove(MessageReactionRemoveEvent event) {
        if (!event.getUserId().equals(event.getJDA().getSelfUser().getId())) {
            Translator.reacted(event, false, key(event.getResponseNumber(), event.getMessageId()))
                    .ifPresent(this::inOrder);
        }
    }

    // Who can read along.

    @Override
    public void onThreadMemberJoin(ThreadMemberJoinEvent event) {
        inThread(event.getThread(), event.getThreadMember().getId())
                .ifPresent(it ->
                        inOrder(
                                Translator.came(
                                        it.room(), it.who(), it.key(event.getResponseNumber()))));
    }

    @Override
    public void onThreadMemberLeave(ThreadMemberLeaveEvent event) {
        inThread(event.getThread(), event.getThreadMemberId())
                .ifPresent(it ->
                        inOrder(
                                Translator.went(
                                        it.room(), it.who(), it.key(event.getResponseNumber()))));
    }

    private record Passing(RoomRef room, UserRef who) {

        String key(long number) {
            return Inbound.key(number, room.id() + "/" + who.id());
        }
    }

    /** Somebody in a closed thread; in a thread of a card people come and go as they like. */
    private Optional<Passing> inThread(ThreadChannel thread, String who) {
        var workspace = Refs.workspace(thread.getGuild().getId());
        if (thread.getType() != ChannelType.GUILD_PRIVATE_THREAD
                || who.equals(thread.getJDA().getSelfUser().getId())) {
            return Optional.empty();
        }
        connection.present(workspace).ifPresent(it -> it.channels().changed(thread.getId()));
        return Optional.of(
                new Passing(Refs.room(workspace, thread.getId()), Refs.user(workspace, who)));
    }

    @Override
    public void onGenericPermissionOverride(GenericPermissionOverrideEvent event) {
        perhapsOthers(event.getGuild(), event.getResponseNumber());
    }

    @Override
    public void onGenericGuildMember(GenericGuildMemberEvent event) {
        perhapsOthers(event.getGuild(), event.getResponseNumber());
    }

    @Override
    public void onGuildMemberRemove(GuildMemberRemoveEvent event) {
        perhapsOthers(event.getGuild(), event.getResponseNumber());
    }

    @Override
    public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
        perhapsOthers(event.getGuild(), event.getResponseNumber());
    }

    /** Looks whether others than before can read the channels that matter to somebody. */
    private void perhapsOthers(Guild guild, long number) {
        var workspace = Refs.workspace(guild.getId());
        lanes.run(
                workspace.id(),
                () ->
                        connection
                                .present(workspace)
                                .ifPresent(branch ->
                                        branch.channels()
                                                .news()
                                                .forEach(it -> heard(workspace, it, number))));
    }

    private void heard(Workspace workspace, Channels.News news, long number) {
        var room = Refs.room(workspace, news.channel());
        news.came()
                .forEach(it ->
                        inOrder(Translator.came(room, it, new Passing(room, it).key(number))));
        news.went()
                .forEach(it ->
                        inOrder(Translator.went(room, it, new Passing(room, it).key(number))));
    }

    /** The number of an event is the same when it is told again. */
    private static String key(long number, String about) {
        return about + "/" + number;
    }

    private void inOrder(Incoming incoming) {
        inOrder(incoming, SOON);
    }

    /** Discord tells this once; so what could not be recorded is told again by us, for a while. */
    private void inOrder(Incoming incoming, Duration wait) {
        lanes.run(
                incoming.room().toString(),
                () ->
                        hear(incoming)
                                .ifPresentOrElse(
                                        it -> whisper(incoming, it), () -> later(incoming, wait)));
    }

    private void later(Incoming incoming, Duration wait) {
        if (wait.compareTo(LATEST) > 0) {
            LOG.warn("What came from Discord was given up");
            return;
        }
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, executor)
                .execute(() -> inOrder(incoming, wait.multipliedBy(2)));
    }

    /** A soft nudge to who typed: outside an interaction only a private conversation is left. */
    private void whisper(Incoming incoming, Heard heard) {
        if (heard instanceof Heard.Note(var message)) {
            connection
                    .present(incoming.room().workspace())
                    .ifPresent(it -> it.posting().nudge(incoming.who(), incoming.room(), message));
        }
    }

    /**
     * Empty when it could not be recorded. What Discord repeats is heard again, and a private word
     * that was shown is not shown again.
     */
    private Optional<Heard> hear(Incoming incoming) {
        try {
            var heard = hearing.get().hear(incoming);
            boolean first = answered.add(incoming.key().toString(), true);
            return Optional.of(
                    first || heard instanceof Heard.OpenForm ? heard : new Heard.Nothing());
        } catch (RuntimeException e) {
            LOG.warn(
                    "What came from Discord could not be recorded: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
