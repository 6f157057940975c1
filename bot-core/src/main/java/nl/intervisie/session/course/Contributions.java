package nl.intervisie.session.course;

import nl.intervisie.session.act.SessionEvent;

/** Which events are somebody's contribution to the phase that is on. */
final class Contributions {

    private Contributions() {}

    static boolean is(SessionEvent event) {
        return switch (event) {
            case SessionEvent.TurnTaken _,
                    SessionEvent.Offered _,
                    SessionEvent.Voted _,
                    SessionEvent.Told _,
                    SessionEvent.Asked _,
                    SessionEvent.AnswerGiven _,
                    SessionEvent.Summarised _,
                    SessionEvent.SummaryConfirmed _,
                    SessionEvent.SummaryCorrected _,
                    SessionEvent.Written _,
                    SessionEvent.WroteSeveral _,
                    SessionEvent.Spoke _,
                    SessionEvent.Sealed _,
                    SessionEvent.Unsealed _,
                    SessionEvent.Sorted _,
                    SessionEvent.Revealed _,
                    SessionEvent.Chosen _,
                    SessionEvent.Committed _,
                    SessionEvent.Gained _ ->
                    true;
            case SessionEvent _ -> false;
        };
    }
}
