package nl.intervisie.session.course;

import nl.intervisie.session.act.SessionEvent;

/** How many messages there were since the acts of the moment were last said. */
final class Talk {

    private Talk() {}

    static int after(int messages, SessionEvent event) {
        return switch (event) {
            case SessionEvent.TurnBegan _,
                    SessionEvent.BringerAsked _,
                    SessionEvent.VoteBegan _,
                    SessionEvent.FloorTaken _,
                    SessionEvent.Resumed _ ->
                    0;
            case SessionEvent.TurnTaken _,
                    SessionEvent.Drafted _,
                    SessionEvent.Remarked _,
                    SessionEvent.Spoke _,
                    SessionEvent.Told _,
                    SessionEvent.Asked _,
                    SessionEvent.AnswerGiven _ ->
                    messages + 1;
            case SessionEvent _ -> messages;
        };
    }
}
