package nl.intervisie.session.course;

import java.util.Optional;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;

/** Who did what happened, where that is a person and their doing. */
final class Actors {

    private Actors() {}

    static Optional<Seat> of(SessionEvent event, Optional<Seat> bringer) {
        return switch (event) {
            case SessionEvent.Readied(var who, _) -> Optional.of(who);
            case SessionEvent.ExtensionWanted(var who, _) -> Optional.of(who);
            case SessionEvent.TurnTaken(var who, _) -> Optional.of(who);
            case SessionEvent.TurnStretched(var who, _) -> Optional.of(who);
            case SessionEvent.Drafted(var who, _) -> Optional.of(who);
            case SessionEvent.Remarked(var who, _) -> Optional.of(who);
            case SessionEvent.Offered(var who, _, _, _, _) -> Optional.of(who);
            case SessionEvent.OfferedNothing(var who) -> Optional.of(who);
            case SessionEvent.OfferWithdrawn(var who) -> Optional.of(who);
            case SessionEvent.Voted(var who, _) -> Optional.of(who);
            case SessionEvent.Told(var who, _) -> Optional.of(who);
            case SessionEvent.Asked(_, var who, _, _) -> Optional.of(who);
            case SessionEvent.Summarised(var who, _) -> Optional.of(who);
            case SessionEvent.Written(var who, _) -> Optional.of(who);
            case SessionEvent.WroteSeveral(var who, _) -> Optional.of(who);
            case SessionEvent.WritingPassed(var who) -> Optional.of(who);
            case SessionEvent.Spoke(var who, _) -> Optional.of(who);
            case SessionEvent.Sealed(var who, _) -> Optional.of(who);
            case SessionEvent.Gained(var who, _, _, _, _) -> Optional.of(who);
            case SessionEvent.GainPassed(var who) -> Optional.of(who);
            case SessionEvent.Noted(var who, _) -> Optional.of(who);
            case SessionEvent.Consented(var who) -> Optional.of(who);
            case SessionEvent.AnswerGiven _,
                    SessionEvent.AnswerStretched _,
                    SessionEvent.AnswerFinished _,
                    SessionEvent.QuestionPassed _,
                    SessionEvent.SummaryConfirmed _,
                    SessionEvent.SummaryCorrected _,
                    SessionEvent.Chosen _,
                    SessionEvent.Unsealed _,
                    SessionEvent.Sorted _,
                    SessionEvent.Committed _,
                    SessionEvent.ChoicePassed _ ->
                    bringer;
            case SessionEvent _ -> Optional.empty();
        };
    }
}
