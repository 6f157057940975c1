package nl.intervisie.rehearsal.house;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A room at one moment: who is in it and what is said there.
 *
 * @param sayings in their order
 */
public record Room(
        String id,
        String name,
        Standing standing,
        Set<String> inside,
        List<Talk> talks,
        List<Saying> sayings) {

    /** Whether there is such a room. */
    public enum Standing {
        /** Nobody ever came in. */
        UNKNOWN,
        OPEN,
        /** Its sessions are over and it is closed for good. */
        CLOSED
    }

    public Room {
        inside = Set.copyOf(inside);
        talks = List.copyOf(talks);
        sayings = List.copyOf(sayings);
    }

    static Room unknown(String id) {
        return new Room(
                id,
                Cast.name(id.replace('-', ' ')),
                Standing.UNKNOWN,
                Set.of(),
                List.of(),
                List.of());
    }

    /** Whether people can come in and talk. */
    public boolean isOpen() {
        return standing != Standing.CLOSED;
    }

    /** Whether this person is in. */
    public boolean has(String who) {
        return inside.contains(who);
    }

    /** What this person may see, in order. */
    public Stream<Saying> seenBy(String who) {
        return sayings.stream().filter(saying -> saying.isSeenBy(who));
    }

    /** The saying with this id, if it is still there. */
    public Optional<Saying> saying(String id) {
        return sayings.stream().filter(saying -> saying.id().equals(id)).findFirst();
    }

    /** The thread with this id. */
    public Optional<Talk> talk(String id) {
        return talks.stream().filter(talk -> talk.id().equals(id)).findFirst();
    }

    /** Where the next thing said in it comes. */
    public long nextPlace() {
        var said = sayings.isEmpty() ? 0 : sayings.getLast().place();
        var talked = talks.isEmpty() ? 0 : talks.getLast().place();
        return Math.max(said, talked) + 1;
    }

    /** The same room under a name of its own, open. */
    public Room opened(String name) {
        return new Room(id, name, Standing.OPEN, inside, talks, sayings);
    }

    /** The same room, closed for good and empty. */
    public Room closed() {
        return new Room(id, name, Standing.CLOSED, Set.of(), List.of(), List.of());
    }

    /** The same room with this person in. */
    public Room entered(String who) {
        var more = new TreeSet<>(inside);
        more.add(who);
        return new Room(id, name, Standing.OPEN, more, talks, sayings);
    }

    /** The same room without this person. */
    public Room left(String who) {
        var fewer = new TreeSet<>(inside);
        fewer.remove(who);
        return new Room(id, name, standing, fewer, talks, sayings);
    }

    /** The same room with one more thread. */
    public Room talking(Talk talk) {
        var more = new ArrayList<>(talks);
        more.add(talk);
        return new Room(id, name, standing, inside, more, sayings);
    }

    /** The same room with one more thing said. */
    public Room said(Saying saying) {
        var more = new ArrayList<>(sayings);
        more.add(saying);
        return new Room(id, name, standing, inside, talks, more);
    }

    /** The same room with this saying changed; one that is gone stays gone. */
    public Room changed(String saying, UnaryOperator<Saying> change) {
        return saidAll(
                sayings.stream()
                        .map(each -> each.id().equals(saying) ? change.apply(each) : each)
                        .toList());
    }

    /** The same room without these sayings. */
    public Room without(Predicate<Saying> gone) {
        return saidAll(sayings.stream().filter(gone.negate()).toList());
    }

    private Room saidAll(List<Saying> all) {
        return new Room(id, name, standing, inside, talks, all);
    }

    /**
     * The same room after a session in it has been destroyed: without what the bot said there, and
     * without what people typed until the bot began something else.
     */
    public Room cleaned(Set<String> ours) {
        var last = placesOf(saying -> ours.contains(saying.id())).max().orElse(-1);
        var next =
                placesOf(saying ->
                                saying.place() > last
                                        && !ours.contains(saying.id())
                                        && saying.isForEverybody()
                                        && saying.content() instanceof Content.Shown)
                        .min()
                        .orElse(Long.MAX_VALUE);
        var over =
                talks.stream()
                        .filter(talk -> ours.contains(talk.card()))
                        .map(Talk::id)
                        .collect(toSet());
        return withoutTalks(talk -> over.contains(talk.id()))
                .without(saying ->
                        ours.contains(saying.id())
                                || saying.talk().filter(over::contains).isPresent()
                                || saying.isOfPeople() && saying.place() < next);
    }

    private LongStream placesOf(Predicate<Saying> which) {
        return sayings.stream().filter(which).mapToLong(Saying::place);
    }

    private Room withoutTalks(Predicate<Talk> gone) {
        return new Room(
                id, name, standing, inside, talks.stream().filter(gone.negate()).toList(), sayings);
    }
}
