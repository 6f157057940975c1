package nl.intervisie.session.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.Example;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/**
 * The cases offered, one a person; who leaves takes theirs along.
 *
 * @param chosen whether the case of today is among them, so that they stay as they are
 * @param example the ready-made case of a practice, which anybody may bring
 */
public record Offers(List<CaseOffer> all, boolean chosen, Optional<Example> example) {

    public Offers {
        all = List.copyOf(all);
    }

    static Offers none() {
        return new Offers(List.of(), false, Optional.empty());
    }

    Offers with(SessionEvent event) {
        return switch (event) {
            case SessionEvent.ExampleGiven(var given) ->
                    new Offers(all, chosen, Optional.of(given));
            case SessionEvent.Offered(var who, var story, var question, var wanted, var urgency) ->
                    without(who).plus(new CaseOffer(who, story, question, wanted, urgency));
            case SessionEvent.OfferWithdrawn(var who) -> without(who);
            case SessionEvent.Left(var who) when !chosen -> without(who);
            case SessionEvent.WentOut(var who) when !chosen -> without(who);
            case SessionEvent.CaseChosen _ -> new Offers(all, true, example);
            case SessionEvent _ -> this;
        };
    }

    /** The offers when this one was gone through, and the next case is chosen. */
    Offers without(Optional<Seat> bringer) {
        return new Offers(bringer.map(it -> without(it).all).orElse(all), false, Optional.empty());
    }

    private Offers without(Seat who) {
        return new Offers(
                all.stream().filter(it -> !it.who().equals(who)).toList(), chosen, example);
    }

    private Offers plus(CaseOffer one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return new Offers(more, chosen, example);
    }
}
