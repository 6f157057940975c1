package nl.intervisie.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;

/** Notes what has changed in what the platform shows to each person since it last looked. */
public final class Witness {

    private final Stage platform;
    private final List<UserRef> people;
    private final Notation notation;
    private Map<MessageRef, Sight> before = new LinkedHashMap<>();
    private int seenUntil;

    public Witness(Stage platform, List<UserRef> people, Notation notation) {
        this.platform = platform;
        this.people = people;
        this.notation = notation;
    }

    /** A message, and who of the cast see it. */
    private record Sight(Shown shown, Set<UserRef> eyes) {}

    /** One thing to note, with where it stands among the others. */
    private record Note(int lane, int touched, List<String> lines) {}

    /** What is new: first what all see, then what each sees alone. */
    public List<String> look() {
        if (platform.changes() == seenUntil) {
            return List.of();
        }
        var now = sights();
        var notes = new ArrayList<Note>();
        now.values().forEach(it -> noteShown(it, notes));
        before.values().stream()
                .filter(it -> !now.containsKey(it.shown().ref()))
                .forEach(it -> noteGone(it, notes));
        platform.doings().stream()
                .filter(it -> it.touched() > seenUntil)
                .forEach(it -> notes.add(new Note(0, it.touched(), done(it))));
        before = now;
        seenUntil = platform.changes();
        return notes.stream()
                .sorted(Comparator.comparingInt(Note::lane).thenComparingInt(Note::touched))
                .flatMap(it -> it.lines().stream())
                .toList();
    }

    private Map<MessageRef, Sight> sights() {
        var all = new LinkedHashMap<MessageRef, Sight>();
        for (var who : people) {
            for (var shown : platform.seenBy(who)) {
                all.computeIfAbsent(shown.ref(), _ -> new Sight(shown, new LinkedHashSet<>()))
                        .eyes()
                        .add(who);
            }
        }
        return all;
    }

    private void noteShown(Sight sight, List<Note> notes) {
        var shown = sight.shown();
        var old = before.get(shown.ref());
        if (shown.touched() <= seenUntil) {
            return;
        }
        var lines =
                old == null
                        ? notation.message(tag(sight, ""), shown.message())
                        : notation.changed(
                                tag(sight, " changed"), old.shown().message(), shown.message());
        if (old == null || !old.shown().message().equals(shown.message())) {
            notes.add(new Note(lane(shown), shown.touched(), lines));
        }
    }

    private void noteGone(Sight sight, List<Note> notes) {
        var shown = sight.shown();
        var here = new Sight(shown, Set.copyOf(people));
        var tag = shown.to() instanceof Audience.Room ? tag(here, " gone") : tag(sight, " gone");
        var words = notation.message(tag, shown.message()).getFirst();
        platform.goneAt(shown.ref())
                .ifPresent(at -> notes.add(new Note(lane(shown), at, List.of(words))));
    }

    private static List<String> done(Stage.Doing doing) {
        var what = new StringBuilder("< [" + doing.what() + "]");
        doing.who().ifPresent(who -> what.append(' ').append(who.id()));
        if (!doing.title().isEmpty()) {
            what.append(' ').append(doing.title());
        }
        return List.of(what.toString());
    }

    private int lane(Shown shown) {
        return switch (shown.to()) {
            case Audience.Room _ -> 0;
            case Audience.Person(var who, _) -> 1 + people.indexOf(who);
            case Audience.Desk(var who, _) -> 1 + people.indexOf(who);
        };
    }

    private String tag(Sight sight, String suffix) {
        var shown = sight.shown();
        var kind = kind(shown);
        return switch (shown.to()) {
            case Audience.Room(var room) when !sight.eyes().containsAll(readers(room)) ->
                    kind + suffix + ", seen by " + sight.eyes();
            case Audience.Room _ -> kind + suffix;
            case Audience.Person(var who, _) -> alone(sight, "to " + who.id() + " only", suffix);
            case Audience.Desk(var who, _) -> alone(sight, "desk of " + who.id(), suffix);
        };
    }

    private Set<UserRef> readers(RoomRef room) {
        var readers = new LinkedHashSet<UserRef>();
        people.stream().filter(who -> platform.roomsOf(who).contains(room)).forEach(readers::add);
        return readers;
    }

    private static String alone(Sight sight, String tag, String suffix) {
        return sight.eyes().size() == 1 ? tag + suffix : tag + suffix + ", seen by " + sight.eyes();
    }

    private static String kind(Shown shown) {
        var kind = shown.message().kind();
        var name = kind == Message.Kind.WORD ? "" : kind.name().toLowerCase(Locale.ROOT);
        var place = shown.thread().isPresent() ? "thread" : name.isEmpty() ? "room" : "";
        return place.isEmpty() || name.isEmpty() ? place + name : place + ": " + name;
    }
}
