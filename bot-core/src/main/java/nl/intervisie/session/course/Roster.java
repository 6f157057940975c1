package nl.intervisie.session.course;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/**
 * Who takes part, by seat, and as what.
 *
 * @param guide who guides; empty when the bot does
 * @param bringer whose case it is, also when they are gone; empty until it is chosen
 * @param guideCounts whether a guide takes part as well
 */
public record Roster(
        Seat starter,
        Optional<Seat> guide,
        Optional<Seat> bringer,
        boolean guideCounts,
        Presence presence) {

    /** The one who opens a lobby takes part at once. */
    public static Roster of(Seat starter, boolean guideCounts) {
        return new Roster(
                starter, Optional.empty(), Optional.empty(), guideCounts, Presence.of(starter));
    }

    /** Everybody who takes part, the guide included when a person guides. */
    public SortedSet<Seat> joined() {
        return presence.joined();
    }

    /** Those who watch. */
    public SortedSet<Seat> observers() {
        return presence.observers();
    }

    /** Those who did nothing for a whole phase. */
    public SortedSet<Seat> idle() {
        return presence.idle();
    }

    /** Those who did something since the phase began. */
    public SortedSet<Seat> acted() {
        return presence.acted();
    }

    /** Whether this seat takes part. */
    public boolean has(Seat who) {
        return joined().contains(who);
    }

    /** Whether the bringer was asked about this latecomer. */
    public boolean knocked(Seat who) {
        return presence.knocked().contains(who);
    }

    /** Everybody who takes part but a guide who guards the process and has no turn. */
    public SortedSet<Seat> speakers() {
        var all = new TreeSet<>(joined());
        guide.filter(_ -> !guideCounts).ifPresent(all::remove);
        return all;
    }

    /** The speakers but the bringer. */
    public SortedSet<Seat> participants() {
        var all = new TreeSet<>(speakers());
        bringer.ifPresent(all::remove);
        return all;
    }

    /** Of these, those we wait for: all of them again when that would be nobody. */
    public SortedSet<Seat> awaited(SortedSet<Seat> some) {
        var all = new TreeSet<>(some);
        all.retainAll(joined());
        var active = new TreeSet<>(all);
        active.removeAll(idle());
        return active.isEmpty() ? all : active;
    }

    /** Whether this seat is the bringer. */
    public boolean brings(Seat who) {
        return bringer.filter(who::equals).isPresent();
    }

    /** Whether there is a bringer, and they are here. */
    public boolean hasBringer() {
        return bringer.filter(this::has).isPresent();
    }

    /** Whether this seat guides. */
    public boolean guides(Seat who) {
        return guide.filter(who::equals).isPresent();
    }

    /** Whether this seat may arrange the session: who guides it, else who started it. */
    public boolean leads(Seat who) {
        return guides(who) || starter.equals(who);
    }

    /** The roster when those of these who did nothing in a phase are no longer waited for. */
    Roster missing(SortedSet<Seat> asked) {
        return with(presence.missing(asked));
    }

    /** The roster after an event. */
    public Roster with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Left(var who) -> without(who).with(presence.with(event));
            case SessionEvent.WentOut(var who) -> without(who).with(presence.with(event));
            case SessionEvent.Arranged(var setup) ->
                    new Roster(starter, guide, bringer, setup.guideCounts(), presence);
            case SessionEvent.GuideNamed(var named) ->
                    new Roster(starter, named, bringer, guideCounts, presence);
            case SessionEvent.CaseChosen(var who) ->
                    new Roster(starter, guide, Optional.of(who), guideCounts, presence);
            case SessionEvent other -> with(acting(other));
        };
    }

    private Presence acting(SessionEvent event) {
        var after = presence.with(event);
        return Actors.of(event, bringer).map(after::here).orElse(after);
    }

    private Roster without(Seat who) {
        return new Roster(
                starter, guide.filter(it -> !it.equals(who)), bringer, guideCounts, presence);
    }

    /** The roster when the next case has no bringer yet. */
    Roster withoutBringer() {
        return new Roster(starter, guide, Optional.empty(), guideCounts, presence);
    }

    /** The roster when it is about the case of this bringer again. */
    Roster backTo(Optional<Seat> last) {
        return new Roster(starter, guide, last, guideCounts, presence);
    }

    private Roster with(Presence now) {
        return new Roster(starter, guide, bringer, guideCounts, now);
    }
}
