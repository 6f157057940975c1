package nl.intervisie.play;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;

/** Does what a transcript says somebody does, with nothing but what the platform shows them. */
final class Hands {

    private static final Pattern PRESSED = Pattern.compile("\\(([^)]*)\\) *(.*)");
    private static final Pattern NUMBERED = Pattern.compile("(.+) (\\d+)");
    private static final String PAGE = "page:";
    private static final Pattern MENTION = Pattern.compile("@(\\p{L}+)");

    private final Stage platform;
    private final Workspace workspace;
    private final Map<String, MessageRef> typed = new LinkedHashMap<>();
    private final Map<UserRef, Form> open = new LinkedHashMap<>();
    private final Map<UserRef, Heard.Overview> pages = new LinkedHashMap<>();
    private int heard;

    Hands(Stage platform) {
        this.platform = platform;
        workspace = platform.workspace();
    }

    /** That a transcript asks what can not be done now. */
    static final class CanNotBeDone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CanNotBeDone(String why) {
            super(why);
        }
    }

    /** One thing done; {@code then} is what to fill in when it opens a form. */
    record Gesture(Incoming incoming, String then) {}

    UserRef user(String name) {
        return new UserRef(workspace, name);
    }

    void opened(UserRef who, Form form) {
        open.put(who, form);
    }

    void shown(UserRef who, Heard.Overview page) {
        pages.put(who, page);
    }

    Gesture gesture(UserRef who, String what) {
        var room = platform.roomOf(who);
        if (what.startsWith("/intervisie")) {
            var words = what.substring("/intervisie".length()).strip();
            return just(
                    new Incoming.Commanded(
                            key(), who, room, MENTION.matcher(words).replaceAll("<@$1>")));
        }
        if (what.startsWith("+") || what.startsWith("-")) {
            return just(reaction(who, room, what.substring(1).strip(), what.startsWith("+")));
        }
        var pressed = PRESSED.matcher(what);
        if (pressed.matches()) {
            return inBrackets(who, room, pressed.group(1).strip(), pressed.group(2).strip());
        }
        return just(typed(who, room, what));
    }

    private static Gesture just(Incoming incoming) {
        return new Gesture(incoming, "");
    }

    private HeardKey key() {
        return new HeardKey(workspace, "h" + ++heard);
    }

    private Gesture inBrackets(UserRef who, RoomRef room, String label, String rest) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "komt binnen", "comes in" -> {
                platform.comesIn(who, platform.lastRoom());
                yield just(new Incoming.CameIn(key(), who, platform.lastRoom()));
            }
            case "gaat weg", "goes out" -> {
                platform.goesOut(who, room);
                yield just(new Incoming.WentOut(key(), who, room));
            }
            case "laat de bot binnen", "lets the bot in" ->
                    just(new Incoming.Met(key(), who, room, Optional.empty()));
            case "kijkt bij zichzelf", "looks in" ->
                    just(new Incoming.LookedIn(key(), who, room, Optional.empty()));
            case "verbetert", "mends" -> mended(who, room, rest);
            case "haalt weg", "removes" -> just(new Incoming.Erased(key(), who, room, found(rest)));
            default -> sentOrPressed(who, room, label, rest);
        };
    }

    private Gesture mended(UserRef who, RoomRef room, String rest) {
        var parts = rest.split(" => ", 2);
        var message = found(parts[0].strip());
        var text = parts[1].strip();
        typed.put(text, message);
        return just(new Incoming.Retyped(key(), who, room, message, text));
    }

    private MessageRef found(String text) {
        return Optional.ofNullable(typed.get(text))
                .orElseThrow(() -> new CanNotBeDone("nobody typed: " + text));
    }

    private Gesture sentOrPressed(UserRef who, RoomRef room, String label, String rest) {
        if (label.startsWith(PAGE)) {
            return onPage(who, label.substring(PAGE.length()).strip(), rest);
        }
        var form = open.get(who);
        return form != null && form.send().equalsIgnoreCase(label)
                ? just(sent(who, form, rest))
                : new Gesture(
                        new Incoming.Pressed(key(), who, room, button(who, label).act()), rest);
    }

    private Gesture onPage(UserRef who, String label, String rest) {
        return Optional.ofNullable(pages.get(who)).stream()
                .flatMap(it -> it.parts().stream())
                .flatMap(part ->
                        part.message().buttons().stream()
                                .filter(it -> it.label().equalsIgnoreCase(label))
                                .map(it ->
                                        new Gesture(
                                                new Incoming.Pressed(
                                                        key(), who, part.about(), it.act()),
                                                rest)))
                .findFirst()
                .orElseThrow(
                        () -> new CanNotBeDone(who.id() + " has no (" + label + ") on the page"));
    }

    /** Sends the form this person has open, filled in like this. */
    Incoming sent(UserRef who, Form form, String filledIn) {
        open.remove(who);
        var values = new HashMap<>(new Filling(form).with(filledIn));
        form.fields().stream()
                .filter(Field.Place.class::isInstance)
                .forEach(it -> values.put(it.name(), platform.lastRoom().id()));
        return new Incoming.Submitted(key(), who, platform.roomOf(who), form.submit(), values);
    }

    /** The last with this label; with a number behind it, the one at the question so numbered. */
    private Button button(UserRef who, String label) {
        var numbered = NUMBERED.matcher(label);
        return numbered.matches()
                ? button(who, numbered.group(1), it -> isAbout(it, numbered.group(2)))
                : button(who, label, _ -> true);
    }

    private static boolean isAbout(Shown shown, String number) {
        return shown.message().lines().stream()
                .map(Filling::letters)
                .anyMatch(it -> it.matches("(?s).*\\b" + number + "\\b.*"));
    }

    private Button button(UserRef who, String label, Predicate<Shown> where) {
        return platform.seenBy(who).reversed().stream()
                .filter(where)
                .flatMap(it -> it.message().buttons().stream())
                .filter(it -> it.label().equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(
                        () -> new CanNotBeDone(who.id() + " sees no button (" + label + ") now"));
    }

    private Incoming reaction(UserRef who, RoomRef room, String emoji, boolean on) {
        var card =
                platform.seenBy(who).reversed().stream()
                        .filter(it ->
                                it.message().reactions().stream()
                                        .anyMatch(one -> one.emoji().equals(emoji)))
                        .findFirst()
                        .orElseThrow(
                                () -> new CanNotBeDone(who.id() + " sees no " + emoji + " now"));
        return new Incoming.Reacted(key(), who, room, card.ref(), emoji, on);
    }

    private Incoming typed(UserRef who, RoomRef room, String what) {
        boolean inThread = what.startsWith("thread:");
        var text = inThread ? what.substring("thread:".length()).strip() : what;
        var thread =
                inThread
                        ? platform.lastThread(room)
                        : Optional.<nl.intervisie.chat.ThreadRef>empty();
        if (inThread && thread.isEmpty()) {
            throw new CanNotBeDone("there is no thread");
        }
        var message = platform.typed(room);
        typed.put(text, message);
        return new Incoming.Typed(key(), who, room, thread, message, text);
    }
}
