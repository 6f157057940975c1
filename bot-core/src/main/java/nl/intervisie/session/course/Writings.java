package nl.intervisie.session.course;

import java.util.ArrayList;
import java.util.List;
import nl.intervisie.method.Kind;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/**
 * What participants gave the bringer: unseen until revealed, then in turns.
 *
 * @param cores one a person; who passes takes theirs back
 */
public record Writings(List<Contribution> cores, List<Contribution> suggestions) {

    public Writings {
        cores = List.copyOf(cores);
        suggestions = List.copyOf(suggestions);
    }

    Writings with(SessionEvent event, Kind kind) {
        return switch (event) {
            case SessionEvent.Written(var who, var words) ->
                    new Writings(plus(coresBut(who), new Contribution(who, words)), suggestions);
            case SessionEvent.WritingPassed(var who) -> new Writings(coresBut(who), suggestions);
            case SessionEvent.TurnTaken(var who, var words) when kind == Kind.SUGGEST ->
                    words.map(it -> plus(suggestions, new Contribution(who, it)))
                            .map(all -> new Writings(cores, all))
                            .orElse(this);
            case SessionEvent _ -> this;
        };
    }

    private List<Contribution> coresBut(Seat who) {
        return cores.stream().filter(it -> !it.who().equals(who)).toList();
    }

    private static List<Contribution> plus(List<Contribution> some, Contribution one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
