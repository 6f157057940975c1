package nl.intervisie.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.UserRef;
import nl.intervisie.play.InMemoryPlatform;
import nl.intervisie.play.Shown;

/**
 * Says which promises were broken, from what the platform showed and what people were told alone.
 */
final class Judge {

    /** The one private word that acknowledges. */
    private static final Line KEPT =
            Line.of("Bewaard. Zolang deze fase loopt, kun je het nog veranderen.");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CARD = Pattern.compile("\\((\\d+)/(\\d+)\\)$");

    private final InMemoryPlatform platform;
    private final Map<RoomRef, Circle> circles = new LinkedHashMap<>();
    private final Map<Integer, Utterance> uttered = new LinkedHashMap<>();
    private final Set<Integer> acknowledged = new LinkedHashSet<>();
    private final Set<Integer> seen = new HashSet<>();
    private final Map<RoomRef, Map<UserRef, Integer>> unseen = new HashMap<>();
    private final Map<RoomRef, List<Card>> cards = new HashMap<>();
    private final Set<Integer> inRoom = new HashSet<>();
    private final Set<Integer> anywhere = new HashSet<>();
    private final Map<Integer, Set<String>> numbers = new HashMap<>();
    private final Map<Integer, Set<MessageRef>> showings = new HashMap<>();
    private final Set<RoomRef> harvested = new HashSet<>();
    private final List<String> broken = new ArrayList<>();

    Judge(InMemoryPlatform platform, List<Circle> all) {
        this.platform = platform;
        all.forEach(circle -> circles.put(circle.room(), circle));
    }

    private record Card(MessageRef ref, int number, int of, String title) {}

    List<String> broken() {
        return broken;
    }

    private void breaks(String promise, String how) {
        broken.add(promise + ": " + how);
    }

    /** Somebody is about to say this. */
    void utters(Gesture gesture) {
        gesture.words().forEach(it -> uttered.put(it.number(), it));
    }

    /** Somebody was answered. */
    void told(Gesture gesture, Heard heard) {
        var who = gesture.incoming().who();
        switch (heard) {
            case Heard.Nothing _ -> acknowledged(gesture);
            case Heard.Note(var message) -> {
                if (saysItIsKept(message)) {
                    acknowledged(gesture);
                }
                told(who, Utterance.in(message));
            }
            case Heard.OpenForm(var form) -> told(who, Utterance.in(form));
            case Heard.Overview(var parts) ->
                    parts.forEach(part -> told(who, Utterance.in(part.message())));
            case Heard.HandBack(var why, var text) -> {
                told(who, Utterance.in(why));
                if (!Utterance.in(text).stream().allMatch(it -> author(it).equals(who))) {
                    breaks("not elsewhere", who + " is handed " + text);
                }
            }
        }
    }

    /** What nobody sees yet is not answered with nothing: it is said to be kept. */
    private static boolean saysItIsKept(Message message) {
        return message.lines().equals(List.of(KEPT));
    }

    private UserRef author(int word) {
        return word(word).author();
    }

    private Utterance word(int number) {
        return Objects.requireNonNull(uttered.get(number), () -> "nobody said #" + number + "#");
    }

    private Circle circle(RoomRef room) {
        return Objects.requireNonNull(circles.get(platform.circle(room)));
    }

    private void told(UserRef who, List<Integer> words) {
        for (int number : words) {
            var word = word(number);
            boolean mine = word.author().equals(who);
            boolean ours =
                    circles.values().stream().filter(word::mayBeIn).anyMatch(it -> it.has(who));
            if (!mine && !ours) {
                breaks("not elsewhere", who + " is told " + word);
            }
            if (!mine && (word.isPrivate() || isUnseen(word))) {
                breaks("not before", who + " is told " + word);
            }
        }
    }

    private boolean isUnseen(Utterance word) {
        return word.isBlind() && !seen.contains(word.number());
    }

    /** What is heard twice is told twice; it counts once. */
    private void acknowledged(Gesture gesture) {
        var incoming = gesture.incoming();
        gesture.words().stream()
                .filter(word -> acknowledged.add(word.number()))
                .forEach(word -> {
                    boolean late = harvested.contains(incoming.room());
                    if (word.isHarvest()
                            && late
                            && !anywhere.contains(word.number())
                            && !isReplaced(word)) {
                        breaks("not before", "others were shown before " + word + " was heard");
                    }
                    if (word.isBlind() && !seen.contains(word.number())) {
                        unseen(incoming.room()).put(word.author(), word.number());
                    }
                });
        boolean mayTakeBack =
                incoming instanceof Incoming.Commanded
                        || incoming instanceof Incoming.WentOut
                        || incoming instanceof Incoming.Pressed && gesture.words().isEmpty();
        if (mayTakeBack) {
            unseen(incoming.room()).remove(incoming.who());
        }
    }

    /** Its author wrote something else in its place, and that was heard. */
    private boolean isReplaced(Utterance word) {
        return acknowledged.stream()
                .filter(later -> later > word.number())
                .map(this::word)
                .anyMatch(it -> it.isHarvest() && it.author().equals(word.author()));
    }

    private Map<UserRef, Integer> unseen(RoomRef room) {
        return unseen.computeIfAbsent(room, _ -> new LinkedHashMap<>());
    }

    /** The platform shows this, new or changed. */
    void shown(Shown shown) {
        var room = Crowd.room(shown.to());
        var words = Utterance.in(shown.message());
        anywhere.addAll(words);
        if (shown.to() instanceof Audience.Room) {
            inRoom.addAll(words);
            once(shown);
        }
        for (int number : words) {
            placed(shown, room, word(number));
        }
        if (shown.to() instanceof Audience.Room) {
            revealed(room, words);
            number(shown.message()).ifPresent(it -> card(shown, room, it));
        }
    }

    /** What was said once is not there twice: not in two lines, two messages, two questions. */
    private void once(Shown shown) {
        var inMessage = new HashSet<Integer>();
        for (var line : shown.message().lines()) {
            for (int number : Utterance.in(line)) {
                var word = word(number);
                if (!inMessage.add(number)) {
                    breaks("once", word + " is in " + shown.ref() + " twice");
                }
                if (shown.message().kind() == Message.Kind.SHOWING) {
                    once(word, shown.ref(), line);
                }
            }
        }
    }

    private void once(Utterance word, MessageRef where, Line line) {
        if (word.isQuestion()) {
            var counted = numbers.computeIfAbsent(word.number(), _ -> new LinkedHashSet<>());
            NUMBER.matcher(plain(line)).results().limit(1).forEach(it -> counted.add(it.group()));
            if (counted.size() > 1) {
                breaks("once", word + " is question " + counted);
            }
        } else if (word.isShownAtOnce() && !isLookingBack(line)) {
            var all = showings.computeIfAbsent(word.number(), _ -> new LinkedHashSet<>());
            all.add(where);
            if (all.size() > 1) {
                breaks("once", word + " is shown in " + all);
            }
        }
    }

    /** An intention comes back in the next session, and in one after it that was not completed. */
    private static boolean isLookingBack(Line line) {
        return plain(line).startsWith("De vorige keer");
    }

    private static String plain(Line line) {
        return line.spans().stream()
                .map(it -> it instanceof Span.Plain(var text) ? text : "")
                .reduce("", String::concat);
    }

    private void placed(Shown shown, RoomRef room, Utterance word) {
        var circle = circle(room);
        boolean alone = !(shown.to() instanceof Audience.Room);
        boolean mine = alone && platform.sees(word.author(), shown.to());
        if (!word.mayBeIn(circle)) {
            breaks("not elsewhere", word + " is shown to " + shown.to());
        }
        if (word.author().equals(circle.outsider()) && !mine) {
            breaks("only members", word + " is shown to " + shown.to());
        }
        if (!mine && word.isPrivate()) {
            breaks("not elsewhere", "private " + word + " is shown to " + shown.to());
        }
        if (!mine && alone && isUnseen(word)) {
            breaks("not before", word + " is shown to " + shown.to());
        }
        if (!mine && word.isHarvest()) {
            harvested.add(room);
            if (!alone && isHarvesting(room)) {
                breaks("not before", word + " is shown to " + shown.to());
            }
        }
    }

    private boolean isHarvesting(RoomRef room) {
        var last = cards(room);
        return !last.isEmpty()
                && last.getLast().number() == last.getLast().of()
                && isOn(last.getLast());
    }

    private boolean isOn(Card card) {
        return platform.messages().stream()
                .anyMatch(it -> it.ref().equals(card.ref()) && !it.message().buttons().isEmpty());
    }

    /**
     * All that was written unseen is shown in one message: of each person what they wrote last, be
     * it acknowledged yet or not.
     */
    private void revealed(RoomRef room, List<Integer> words) {
        boolean reveals = words.stream().map(this::word).anyMatch(it -> isUnseen(it));
        if (!reveals) {
            return;
        }
        var authors =
                words.stream()
                        .map(this::word)
                        .filter(this::isUnseen)
                        .map(Utterance::author)
                        .toList();
        unseen(room).values().stream()
                .filter(it -> !words.contains(it) && !authors.contains(word(it).author()))
                .forEach(it -> breaks("not before", "others are shown before " + word(it)));
        words.stream().filter(it -> word(it).isBlind()).forEach(seen::add);
        unseen(room).clear();
    }

    private List<Card> cards(RoomRef room) {
        return cards.computeIfAbsent(room, _ -> new ArrayList<>());
    }

    private static Optional<int[]> number(Message message) {
        if (message.kind() != Message.Kind.CARD) {
            return Optional.empty();
        }
        var found = CARD.matcher(message.title().map(Judge::plain).orElse(""));
        return found.find()
                ? Optional.of(
                        new int[] {
                            Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))
                        })
                : Optional.empty();
    }

    /** Phases follow each other by one, forth or back; from anywhere the harvest may come. */
    private void card(Shown shown, RoomRef room, int[] number) {
        var before = cards(room);
        if (before.stream().anyMatch(it -> it.ref().equals(shown.ref()))) {
            return;
        }
        var title = shown.message().title().map(Judge::plain).orElse("");
        var card = new Card(shown.ref(), number[0], number[1], title);
        if (before.isEmpty() || card.number() == 1 && before.getLast().number() != 2) {
            // A session begins.
            if (card.number() != 1) {
                breaks("one step", "a session begins at " + card);
            }
        } else if (!follows(before.getLast(), card)) {
            breaks("one step", "after " + before.getLast() + " comes " + card);
        }
        before.stream()
                .filter(this::isOn)
                .forEach(it -> breaks("in order", it + " is still on when " + card + " comes"));
        before.add(card);
        harvested.remove(room);
    }

    /**
     * One on, one back, the choice and the harvest, the same shown anew in the place of the one
     * before, or what the scripts let a session leave out is left out.
     */
    private boolean follows(Card before, Card card) {
        boolean replaced =
                card.number() == before.number()
                        && platform.messages().stream()
                                .noneMatch(it -> it.ref().equals(before.ref()));
        return replaced
                || Math.abs(card.number() - before.number()) == 1
                || card.number() >= card.of() - 1
                || LeftOut.between(before.title(), card.title());
    }

    /** An outsider did something, and this changed. */
    void intruded(Gesture gesture, int changes) {
        if (changes > 0) {
            breaks("only members", gesture + " changed " + changes + " things");
        }
    }

    /** Everything is quiet, and nothing is owed any more: what must be there now? */
    void quiet(int owed) {
        if (owed > 0) {
            breaks("delivered", owed + " things are still owed");
        }
        acknowledged.stream()
                .map(this::word)
                .filter(it -> it.isShownAtOnce() && !inRoom.contains(it.number()))
                .forEach(it -> breaks("kept", it + " was acknowledged and is nowhere"));
        var keys = new HashMap<ErrandKey, Integer>();
        platform.messages().forEach(it -> keys.merge(it.by(), 1, Integer::sum));
        keys.forEach((key, times) -> {
            if (times > 1) {
                breaks("said once", key + " is said " + times + " times");
            }
        });
        cards.forEach((room, all) ->
                all.stream()
                        .filter(this::isOn)
                        .forEach(it -> breaks("delivered", it + " is still on in " + room)));
    }

    /** Its time is over: nothing of what was said is readable. */
    void gone(List<String> readable) {
        readable.stream()
                .filter(it -> !Utterance.in(it).isEmpty())
                .forEach(it -> breaks("gone", "the journal can still read " + it));
        platform.messages().stream()
                .filter(it -> !Utterance.in(it.message()).isEmpty())
                .forEach(it -> breaks("gone", "still there: " + it));
    }
}
