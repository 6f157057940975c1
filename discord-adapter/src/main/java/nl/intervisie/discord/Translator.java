package nl.intervisie.discord;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.react.GenericMessageReactionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Clean;
import org.jspecify.annotations.Nullable;

/** From what JDA gives to what the bot hears: value to value. */
final class Translator {

    private Translator() {}

    /** Where something happens: a channel, or a thread of one. A closed thread is itself a room. */
    record Place(RoomRef room, Optional<ThreadRef> thread) {

        static Place of(Workspace workspace, Channel channel) {
            if (channel instanceof ThreadChannel thread
                    && channel.getType() != ChannelType.GUILD_PRIVATE_THREAD) {
                var room = Refs.room(workspace, thread.getParentChannel().getId());
                return new Place(room, Optional.of(new ThreadRef(room, thread.getId())));
            }
            return new Place(Refs.room(workspace, channel.getId()), Optional.empty());
        }
    }

    /** {@code /intervisie …}; empty where there is no server. */
    static Optional<Incoming> commanded(SlashCommandInteractionEvent event) {
        return place(event).map(place -> commanded(event, place.room()));
    }

    private static Incoming commanded(SlashCommandInteractionEvent event, RoomRef room) {
        var key = key(room.workspace(), "command", event.getId());
        var who = user(room.workspace(), event.getUser());
        var language = Optional.of(language(event));
        return Commands.MINE.equals(event.getSubcommandName())
                ? new Incoming.LookedIn(key, who, room, language)
                : new Incoming.Commanded(key, who, room, words(event), language);
    }

    /** Somebody wants to see what is theirs; empty where there is no server. */
    static Optional<Incoming> lookedIn(Interaction event) {
        return place(event)
                .map(Place::room)
                .map(room ->
                        new Incoming.LookedIn(
                                key(room.workspace(), "command", event.getId()),
                                user(room.workspace(), event.getUser()),
                                room,
                                Optional.of(language(event))));
    }

    /** In which language to speak to somebody when no session says so. */
    static String language(Interaction event) {
        return event.getUserLocale().getLocale().startsWith("nl") ? "nl" : "en";
    }

    private static String words(SlashCommandInteractionEvent event) {
        var sub = Optional.ofNullable(event.getSubcommandName()).orElse("");
        return event.getOptions().stream()
                .map(Translator::word)
                .collect(Collectors.joining(" ", sub + " ", ""))
                .strip();
    }

    private static String word(OptionMapping option) {
        return option.getType() == OptionType.USER
                ? "<@" + option.getAsLong() + ">"
                : option.getAsString();
    }

    private static Optional<Place> place(Interaction event) {
        var guild = event.getGuild();
        var channel = event.getChannel();
        return guild == null || channel == null
                ? Optional.empty()
                : Optional.of(Place.of(Refs.workspace(guild.getId()), channel));
    }

    /** A button pressed; empty when it is none of ours. */
    static Optional<Incoming.Pressed> pressed(ButtonInteractionEvent event) {
        return Carried.read(event.getComponentId())
                .flatMap(carried ->
                        room(event, carried)
                                .map(room ->
                                        new Incoming.Pressed(
                                                key(room.workspace(), "press", event.getId()),
                                                user(room.workspace(), event.getUser()),
                                                room,
                                                carried.act())));
    }

    /** The room an act is about, which is not always the one it stands in. */
    private static Optional<RoomRef> room(Interaction event, Carried carried) {
        return carried.about().or(() -> place(event).map(Place::room));
    }

    /** The values of a form, each under the name of its field. */
    static Map<String, String> values(ModalInteractionEvent event) {
        var values = new TreeMap<String, String>();
        event.getValues().forEach(it -> values.put(Days.field(it.getCustomId()), value(it)));
        return values;
    }

    /** What somebody wrote in a form, as they wrote it. */
    static String words(ModalInteractionEvent event) {
        return event.getValues().stream()
                .filter(it -> it.getType() == Component.Type.TEXT_INPUT)
                .filter(it -> !Days.isOne(it.getCustomId()))
                .map(Translator::value)
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String value(ModalMapping mapping) {
        return switch (mapping.getType()) {
            case TEXT_INPUT ->
                    Days.isOne(mapping.getCustomId())
                            ? Days.read(mapping.getAsString())
                            : Clean.text(mapping.getAsString());
            default -> String.join(",", mapping.getAsStringList());
        };
    }

    /** A form sent whole. */
    static Incoming submitted(
            ModalInteractionEvent event,
            Carried carried,
            RoomRef room,
            Map<String, String> values) {
        return new Incoming.Submitted(
                key(room.workspace(), "form", event.getId()),
                user(room.workspace(), event.getUser()),
                room,
                carried.act(),
                Shares.joined(values));
    }

    /** Something typed; empty when nobody typed it, or where we are not shown what. */
    static Optional<Incoming> typed(Message message) {
        return spoken(message)
                .filter(_ -> !message.getContentRaw().isEmpty())
                .map(place ->
                        new Incoming.Typed(
                                key(place.room().workspace(), "typed", message.getId()),
                                user(place.room().workspace(), message.getAuthor()),
                                place.room(),
                                place.thread(),
                                Refs.message(message.getChannelId(), message.getId()),
                                Clean.text(message.getContentDisplay())));
    }

    /** Something mended; Discord also says so when it only unfurled a link. */
    static Optional<Incoming> retyped(Message message) {
        var edited = message.getTimeEdited();
        if (edited == null) {
            return Optional.empty();
        }
        return spoken(message)
                .filter(_ -> !message.getContentRaw().isEmpty())
                .map(place ->
                        new Incoming.Retyped(
                                key(
                                        place.room().workspace(),
                                        "retyped",
                                        message.getId() + "/" + edited.toInstant().toEpochMilli()),
                                user(place.room().workspace(), message.getAuthor()),
                                place.room(),
                                Refs.message(message.getChannelId(), message.getId()),
                                Clean.text(message.getContentDisplay())));
    }

    /** Where a person said something; empty when it is no person, or no server. */
    private static Optional<Place> spoken(Message message) {
        boolean isPerson =
                !message.getAuthor().isBot()
                        && !message.isWebhookMessage()
                        && !message.getType().isSystem();
        return isPerson && message.isFromGuild()
                ? Optional.of(
                        Place.of(Refs.workspace(message.getGuild().getId()), message.getChannel()))
                : Optional.empty();
    }

    /** Something taken away; {@code author} is who had typed it. */
    static Incoming erased(Place place, String channel, String message, String author) {
        var workspace = place.room().workspace();
        return new Incoming.Erased(
                erasure(workspace, message),
                Refs.user(workspace, author),
                place.room(),
                Refs.message(channel, message));
    }

    /** A message is taken away once, whoever tells of it. */
    static HeardKey erasure(Workspace workspace, String message) {
        return key(workspace, "erased", message);
    }

    /** A reaction; whose it is Discord tells by id alone. */
    static Optional<Incoming> reacted(GenericMessageReactionEvent event, boolean on, String key) {
        if (!event.isFromGuild() || event.getEmoji().getType() != Emoji.Type.UNICODE) {
            return Optional.empty();
        }
        var place = Place.of(Refs.workspace(event.getGuild().getId()), event.getChannel());
        var workspace = place.room().workspace();
        return Optional.of(
                new Incoming.Reacted(
                        key(workspace, "reacted", key),
                        Refs.user(workspace, event.getUserId()),
                        place.room(),
                        Refs.message(event.getChannel().getId(), event.getMessageId()),
                        event.getEmoji().getName(),
                        on));
    }

    /**
     * We were let into a server. Discord does not say by whom, so it is told of its owner, and of
     * the first channel that we can see; empty when there is none.
     */
    static Optional<Incoming> met(Guild guild) {
        var workspace = Refs.workspace(guild.getId());
        var since = guild.getSelfMember().getTimeJoined().toInstant().toEpochMilli();
        return guild.getTextChannels().stream()
                .filter(it -> guild.getSelfMember().hasPermission(it, Permission.VIEW_CHANNEL))
                .findFirst()
                .map(it ->
                        new Incoming.Met(
                                key(workspace, "met", String.valueOf(since)),
                                Refs.user(workspace, guild.getOwnerId()),
                                Refs.room(workspace, it.getId()),
                                Optional.of(guild.getLocale().getLocale().substring(0, 2))));
    }

    static Incoming came(RoomRef room, UserRef who, String key) {
        return new Incoming.CameIn(key(room.workspace(), "in", key), who, room);
    }

    static Incoming went(RoomRef room, UserRef who, String key) {
        return new Incoming.WentOut(key(room.workspace(), "out", key), who, room);
    }

    private static UserRef user(Workspace workspace, User user) {
        return Refs.user(workspace, user.getId());
    }

    private static HeardKey key(Workspace workspace, String kind, @Nullable String id) {
        return new HeardKey(workspace, kind + "/" + id);
    }
}
