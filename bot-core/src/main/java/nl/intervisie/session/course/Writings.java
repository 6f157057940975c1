package nl.intervisie.session.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Phase;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * What people gave in each phase, in order: written unseen, in turns or in talk. What is written
 * again replaces what was, and who passes takes theirs back.
 *
 * @param byPhase by the id of the phase
 */
public record Writings(SortedMap<String, List<Contribution>> byPhase) {

    public Writings {
        var copy = new TreeMap<String, List<Contribution>>();
        byPhase.forEach((phase, all) -> copy.put(phase, List.copyOf(all)));
        byPhase = Collections.unmodifiableSortedMap(copy);
    }

    static Writings none() {
        return new Writings(new TreeMap<>());
    }

    /** What was given in this phase. */
    public List<Contribution> in(String phase) {
        return byPhase.getOrDefault(phase, List.of());
    }

    /** What this seat gave in this phase. */
    public List<TextRef> by(Seat who, String phase) {
        return in(phase).stream()
                .filter(it -> it.who().equals(who))
                .map(Contribution::words)
                .toList();
    }

    /** Everything, phase after phase. */
    public List<Contribution> all() {
        return byPhase.values().stream().flatMap(List::stream).toList();
    }

    Writings with(SessionEvent event, Optional<Phase> phase) {
        return phase.map(it -> in(it, event)).orElse(this);
    }

    private Writings in(Phase phase, SessionEvent event) {
        var id = phase.id();
        return switch (event) {
            case SessionEvent.Written(var who, var words) -> replaced(id, who, List.of(words));
            case SessionEvent.WroteSeveral(var who, var words) -> replaced(id, who, words);
            case SessionEvent.WritingPassed(var who) -> replaced(id, who, List.of());
            case SessionEvent.Spoke(var who, var words) -> plus(id, who, List.of(words));
            case SessionEvent.TurnTaken(var who, var words) when phase.kind() != Kind.CHECK_IN ->
                    plus(id, who, words.stream().toList());
            case SessionEvent _ -> this;
        };
    }

    private Writings replaced(String phase, Seat who, List<TextRef> words) {
        var rest = new TreeMap<>(byPhase);
        rest.put(phase, in(phase).stream().filter(it -> !it.who().equals(who)).toList());
        return new Writings(rest).plus(phase, who, words);
    }

    private Writings plus(String phase, Seat who, List<TextRef> words) {
        var more = new ArrayList<>(in(phase));
        words.forEach(it -> more.add(new Contribution(who, it)));
        var all = new TreeMap<>(byPhase);
        all.put(phase, more);
        return new Writings(all);
    }
}
