package nl.intervisie.session.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * Words that are not the group's, or no longer.
 *
 * @param drafts what people typed when it was not their turn, for when it is
 * @param kept what people keep for the round of suggestions, the last first
 * @param notes what the bringer keeps for the moment of choosing
 * @param gone references whose words were withdrawn
 * @param safe who feels safe with what comes
 * @param late who came in while the session ran, after all were asked about that
 */
public record Aside(
        SortedMap<Seat, TextRef> drafts,
        List<Contribution> kept,
        List<TextRef> notes,
        SortedSet<TextRef> gone,
        SortedSet<Seat> safe,
        SortedSet<Seat> late) {

    public Aside {
        drafts = Collections.unmodifiableSortedMap(new TreeMap<>(drafts));
        kept = List.copyOf(kept);
        notes = List.copyOf(notes);
        gone = Collections.unmodifiableSortedSet(new TreeSet<>(gone));
        safe = Collections.unmodifiableSortedSet(new TreeSet<>(safe));
        late = Collections.unmodifiableSortedSet(new TreeSet<>(late));
    }

    static Aside empty() {
        return new Aside(
                new TreeMap<>(),
                List.of(),
                List.of(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    /** What stays when the next case begins: of who feels safe, those who said so for all of it. */
    Aside nextCase() {
        var still = new TreeSet<>(safe);
        still.retainAll(late);
        return new Aside(drafts, List.of(), List.of(), gone, still, late);
    }

    Aside with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Drafted(var who, var words) -> drafted(who, words);
            case SessionEvent.TurnTaken(var who, var words) -> withoutDraft(who).used(words);
            case SessionEvent.Asked(_, var who, _, _) -> withoutDraft(who);
            case SessionEvent.KeptForLater(var who, var words) -> keeping(who, words);
            case SessionEvent.Noted(_, var words) -> noted(words);
            case SessionEvent.Withdrawn(var ref) -> withdrawn(ref);
            case SessionEvent.Spoke(var who, _) -> withoutDraft(who);
            case SessionEvent.Joined(var who) -> cameLate(who);
            case SessionEvent.CaseChosen(var who) -> safe(who, false);
            case SessionEvent.FeltSafe(var who) -> safe(who, true);
            case SessionEvent.SafetyTakenBack(var who) -> safe(who, false);
            case SessionEvent _ -> this;
        };
    }

    private Aside safe(Seat who, boolean yes) {
        var now = new TreeSet<>(safe);
        if (yes) {
            now.add(who);
        } else {
            now.remove(who);
        }
        return new Aside(drafts, kept, notes, gone, now, late);
    }

    private Aside cameLate(Seat who) {
        var more = new TreeSet<>(late);
        more.add(who);
        return new Aside(drafts, kept, notes, gone, safe, more);
    }

    private Aside drafted(Seat who, TextRef words) {
        var more = new TreeMap<>(drafts);
        more.put(who, words);
        return new Aside(more, kept, notes, gone, safe, late);
    }

    private Aside keeping(Seat who, TextRef words) {
        var more = new ArrayList<>(kept);
        more.addFirst(new Contribution(who, words));
        return new Aside(drafts, more, notes, gone, safe, late);
    }

    /** What was kept for now: what somebody kept last is their draft, the rest stays kept. */
    Aside takenUp() {
        var first = new TreeMap<>(drafts);
        kept.reversed().forEach(it -> first.put(it.who(), it.words()));
        return new Aside(first, kept, notes, gone, safe, late);
    }

    private Aside withoutDraft(Seat who) {
        var rest = new TreeMap<>(drafts);
        rest.remove(who);
        return new Aside(rest, kept, notes, gone, safe, late);
    }

    /** What was kept and has been said is kept no longer. */
    private Aside used(Optional<TextRef> words) {
        var rest = kept.stream().filter(it -> words.filter(it.words()::equals).isEmpty()).toList();
        return new Aside(drafts, rest, notes, gone, safe, late);
    }

    private Aside noted(TextRef words) {
        var more = new ArrayList<>(notes);
        more.add(words);
        return new Aside(drafts, kept, more, gone, safe, late);
    }

    private Aside withdrawn(TextRef ref) {
        var rest = new TreeMap<>(drafts);
        rest.values().removeIf(ref::equals);
        var more = new TreeSet<>(gone);
        more.add(ref);
        return new Aside(
                rest,
                kept.stream().filter(it -> !it.words().equals(ref)).toList(),
                notes,
                more,
                safe,
                late);
    }
}
