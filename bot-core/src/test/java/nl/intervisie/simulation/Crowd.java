package nl.intervisie.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.play.InMemoryPlatform;
import nl.intervisie.play.Shown;
import nl.intervisie.session.Dice;

/** People who do what comes into their heads, with what the platform shows them. */
final class Crowd {

    private static final int NEAR = 8;

    private final Dice dice;
    private final InMemoryPlatform platform;
    private final Map<UserRef, List<Typed>> typed = new HashMap<>();
    private int gestures;
    private int utterances;

    Crowd(Dice dice, InMemoryPlatform platform) {
        this.dice = dice;
        this.platform = platform;
    }

    private record Typed(MessageRef ref, RoomRef room) {}

    private record Seen(Shown shown, RoomRef room) {}

    /** Somebody of this circle does something; empty when nothing comes to mind. */
    Optional<Gesture> acts(Circle circle) {
        var who =
                dice.in(1, 12)
                        ? circle.outsider()
                        : circle.people().get(dice.below(circle.people().size()));
        var seen = seen(who, circle);
        if (seen.isEmpty() && who.equals(circle.outsider())) {
            return Optional.empty();
        }
        if (seen.isEmpty()) {
            return Optional.of(
                    commanded(who, circle.room(), dice.in(1, 4) ? "oefen 60" : "start basic 60"));
        }
        var room = seen.getLast().room();
        return switch (dice.below(24)) {
            case 0, 1, 2 -> Optional.of(typed(who, circle, room));
            case 3 -> again(who, circle);
            case 4 -> reacted(who, seen);
            case 5 -> Optional.of(commanded(who, room, command(who, circle)));
            case 6 ->
                    dice.in(1, 4) ? Optional.of(comesOrGoes(who, circle, room)) : Optional.empty();
            case 7 -> pressed(who, circle, dice.one(seen));
            default -> pressed(who, circle, newest(seen));
        };
    }

    private Seen newest(List<Seen> seen) {
        var acting = seen.stream().filter(it -> !it.shown().message().buttons().isEmpty()).toList();
        return acting.isEmpty()
                ? seen.getLast()
                : acting.get(acting.size() - 1 - dice.below(Math.min(NEAR, acting.size())));
    }

    private List<Seen> seen(UserRef who, Circle circle) {
        return platform.seenBy(who).stream()
                .map(it -> new Seen(it, room(it.to())))
                .filter(it -> platform.circle(it.room()).equals(circle.room()))
                .toList();
    }

    static RoomRef room(Audience to) {
        return switch (to) {
            case Audience.Room(var room) -> room;
            case Audience.Person(_, var about) -> about;
            case Audience.Desk(_, var about) -> about;
        };
    }

    private HeardKey key(UserRef who) {
        return new HeardKey(who.workspace(), "h" + ++gestures);
    }

    private Utterance utterance(UserRef who, RoomRef circle, String form, String field) {
        return new Utterance(++utterances, who, circle, form, field);
    }

    private Gesture commanded(UserRef who, RoomRef room, String words) {
        return new Gesture(
                new Incoming.Commanded(key(who), who, room, words),
                "/intervisie " + words,
                List.of());
    }

    private String command(UserRef who, Circle circle) {
        if (who.equals(circle.outsider())) {
            return dice.one(List.of("verder", "pauze", "stop", "terug", "begin", "klaar"));
        }
        return dice.one(
                List.of(
                        "status",
                        "status",
                        "klaar",
                        "klaar",
                        "klaar",
                        "verder",
                        "verder",
                        "terug",
                        "langer",
                        "pauze",
                        "hervat",
                        "hervat",
                        "casus",
                        "help",
                        dice.in(1, 12) ? "stop" : "status",
                        dice.in(1, 12) ? "weg" : "status",
                        "start basic 60",
                        "bringer <@" + dice.one(circle.people()).id() + ">"));
    }

    private Gesture typed(UserRef who, Circle circle, RoomRef room) {
        var words = utterance(who, circle.room(), "", "");
        var ref = platform.typed(room);
        typed.computeIfAbsent(who, _ -> new ArrayList<>()).add(new Typed(ref, room));
        var thread =
                dice.in(3, 4)
                        ? platform.lastThread(room)
                        : Optional.<nl.intervisie.chat.ThreadRef>empty();
        var text = words.text() + (dice.in(1, 2) ? "?" : ".");
        return new Gesture(
                new Incoming.Typed(key(who), who, room, thread, ref, text),
                (thread.isPresent() ? "thread: " : "") + text,
                List.of(words));
    }

    /** Mends or removes something typed before. */
    private Optional<Gesture> again(UserRef who, Circle circle) {
        var mine =
                typed.getOrDefault(who, List.of()).stream()
                        .filter(it -> platform.circle(it.room()).equals(circle.room()))
                        .toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var one = dice.one(mine);
        if (dice.in(1, 2)) {
            return Optional.of(
                    new Gesture(
                            new Incoming.Erased(key(who), who, one.room(), one.ref()),
                            "(removes) " + one.ref().id(),
                            List.of()));
        }
        var words = utterance(who, circle.room(), "", "");
        return Optional.of(
                new Gesture(
                        new Incoming.Retyped(key(who), who, one.room(), one.ref(), words.text()),
                        "(mends) " + one.ref().id() + " => " + words.text(),
                        List.of(words)));
    }

    private Optional<Gesture> reacted(UserRef who, List<Seen> seen) {
        return seen.reversed().stream()
                .filter(it -> !it.shown().message().reactions().isEmpty())
                .findFirst()
                .map(it -> {
                    var emoji = dice.one(it.shown().message().reactions()).emoji();
                    boolean on = dice.in(4, 5);
                    return new Gesture(
                            new Incoming.Reacted(
                                    key(who), who, it.room(), it.shown().ref(), emoji, on),
                            (on ? "+" : "-") + emoji,
                            List.of());
                });
    }

    private Gesture comesOrGoes(UserRef who, Circle circle, RoomRef room) {
        if (who.equals(circle.outsider()) || !platform.roomsOf(who).contains(room)) {
            platform.comesIn(who, room);
            return new Gesture(new Incoming.CameIn(key(who), who, room), "(comes in)", List.of());
        }
        if (!room.equals(circle.room())) {
            platform.goesOut(who, room);
        }
        return new Gesture(new Incoming.WentOut(key(who), who, room), "(goes out)", List.of());
    }

    private Optional<Gesture> pressed(UserRef who, Circle circle, Seen seen) {
        var buttons =
                seen.shown().message().buttons().stream()
                        .filter(it -> isWorthPressing(it, who.equals(circle.outsider())))
                        .toList();
        if (buttons.isEmpty()) {
            return Optional.empty();
        }
        var main = buttons.stream().filter(it -> it.weight() == Button.Weight.MAIN).toList();
        var button = dice.one(main.isEmpty() || dice.in(1, 2) ? buttons : main);
        return Optional.of(
                new Gesture(
                        new Incoming.Pressed(key(who), who, seen.room(), button.act()),
                        "(" + button.label() + ")",
                        List.of()));
    }

    /** Seldom what ends everything; the outsider never takes part. */
    private boolean isWorthPressing(Button button, boolean outsider) {
        return switch (button.label()) {
            case "Ik doe mee" -> !outsider;
            case "Ik stap eruit", "Sessie stoppen", "Ik neem mijn casus terug" -> dice.in(1, 40);
            case "Even pauze", "Ik sla over", "Eén fase terug" -> dice.in(1, 6);
            case "Lees meer",
                    "Help me kiezen",
                    "Aanpassen",
                    "Casus voorbereiden",
                    "Iets anders",
                    "Ik begeleid",
                    "3 minuten erbij",
                    "Toch niet inbrengen" ->
                    dice.in(1, 12);
            case "Ik kijk mee" -> !outsider && dice.in(1, 12);
            default -> true;
        };
    }

    /** Fills in a form and sends it. */
    Gesture sends(UserRef who, RoomRef circle, Gesture.Open open) {
        var form = open.form();
        var words = new ArrayList<Utterance>();
        var values = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            values.put(field.name(), value(who, circle, form, field, words));
        }
        return new Gesture(
                new Incoming.Submitted(key(who), who, open.room(), form.submit(), values),
                "[" + form.title() + "] " + values,
                List.copyOf(words));
    }

    private String value(
            UserRef who, RoomRef circle, Form form, Field field, List<Utterance> words) {
        return switch (field) {
            case Field.Words text when !text.required() && dice.in(1, 2) -> "";
            case Field.Words _ -> {
                var one = utterance(who, circle, form.title(), field.name());
                words.add(one);
                yield one.text();
            }
            case Field.Choice(var name, _, var options, _, _) when name.equals("minutes") ->
                    options.isEmpty() ? "" : options.getFirst().value();
            case Field.Choice(var name, _, _, _, _) when name.equals("language") -> "nl";
            case Field.Choice(var name, _, _, _, _) when name.equals("more") && dice.in(5, 6) ->
                    dice.one(List.of("show-again", "time-out", "name-bringer"));
            case Field.Choice(_, _, var options, var several, _) ->
                    options.stream()
                            .skip(options.isEmpty() ? 0 : dice.below(options.size()))
                            .limit(several ? 2 : 1)
                            .map(Field.Option::value)
                            .collect(Collectors.joining(","));
            case Field.Place _ -> "";
            case Field.Day _ -> dice.in(1, 2) ? "" : "2026-03-" + (10 + dice.below(19));
        };
    }
}
