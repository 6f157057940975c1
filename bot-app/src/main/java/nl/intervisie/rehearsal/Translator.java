package nl.intervisie.rehearsal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.rehearsal.house.Cast;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Fact;
import nl.intervisie.rehearsal.house.Refs;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.house.Saying;

/** Between the house and what is heard and said: value to value. */
final class Translator {

    private static final Pattern NAME = Pattern.compile("@(\\p{L}+)");
    private static final String COMMAND = "/intervisie";

    private Translator() {}

    /** What the bot hears of a fact; empty when what it is about is gone by now. */
    static Optional<Incoming> heard(Fact fact, Room room) {
        var key = key(fact.key());
        var who = Refs.person(fact.who());
        var where = Refs.room(fact.room());
        var message = new MessageRef(fact.detail().saying());
        var emoji = fact.detail().emoji();
        return switch (fact.kind()) {
            case CAME_IN -> Optional.of(new Incoming.CameIn(key, who, where));
            case WENT_OUT -> Optional.of(new Incoming.WentOut(key, who, where));
            case ERASED -> Optional.of(new Incoming.Erased(key, who, where, message));
            case REACTED ->
                    Optional.of(new Incoming.Reacted(key, who, where, message, emoji, true));
            case UNREACTED ->
                    Optional.of(new Incoming.Reacted(key, who, where, message, emoji, false));
            case TYPED ->
                    typed(fact, room)
                            .map(saying ->
                                    new Incoming.Typed(
                                            key,
                                            who,
                                            where,
                                            thread(saying, room),
                                            message,
                                            text(saying)));
            case RETYPED ->
                    typed(fact, room)
                            .map(saying ->
                                    new Incoming.Retyped(key, who, where, message, text(saying)));
        };
    }

    /** The name under which an act is heard, however often it is sent. */
    static HeardKey key(String id) {
        return new HeardKey(Refs.HOUSE, id);
    }

    /** What stands in the room for one person after an immediate answer. */
    static Optional<Content> answer(Heard heard) {
        return switch (heard) {
            case Heard.Nothing _ -> Optional.empty();
            case Heard.Note(var message) -> Optional.of(new Content.Noted(message));
            case Heard.OpenForm(var form) -> Optional.of(new Content.Asked(form));
            // Everything of a room stands on its page already.
            case Heard.Overview _ -> Optional.empty();
            case Heard.HandBack(var why, var text) ->
                    Optional.of(new Content.HandedBack(why, text));
        };
    }

    /**
     * The words behind {@code /intervisie}, with people as mentions; empty when the text is no
     * command.
     */
    static Optional<String> command(String text) {
        var line = text.strip();
        if (!line.equals(COMMAND) && !line.startsWith(COMMAND + " ")) {
            return Optional.empty();
        }
        return Optional.of(mentions(line.substring(COMMAND.length()).strip()));
    }

    /** The room an errand's audience is about. */
    static String room(Audience audience) {
        return switch (audience) {
            case Audience.Room(var room) -> room.id();
            case Audience.Person(_, var about) -> about.id();
            case Audience.Desk(_, var about) -> about.id();
        };
    }

    private static String mentions(String words) {
        return NAME.matcher(words)
                .replaceAll(name -> {
                    var who = name.group(1).toLowerCase(Locale.ROOT);
                    return Cast.has(who) ? "<@" + who + ">" : name.group();
                });
    }

    private static Optional<Saying> typed(Fact fact, Room room) {
        return room.saying(fact.detail().saying()).filter(saying -> saying.isTypedBy(fact.who()));
    }

    private static Optional<ThreadRef> thread(Saying saying, Room room) {
        return saying.talk().map(talk -> new ThreadRef(Refs.room(room.id()), talk));
    }

    private static String text(Saying saying) {
        return ((Content.Typed) saying.content()).text();
    }
}
