package nl.intervisie.engine;

import java.util.Optional;
import nl.intervisie.session.Closed;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Resting;
import nl.intervisie.session.Reviewing;
import nl.intervisie.session.Unopened;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.days.WorkingDays;
import nl.intervisie.session.seat.Seat;

/** What a session is set up for, in whatever state it is. */
final class Lobbies {

    private static final int DAY = 24;

    private Lobbies() {}

    static Setup setup(Live live) {
        return switch (live.state()) {
            case Gathering(var lobby) -> lobby.setup();
            case InPhase phase -> phase.course().setup();
            case Resting resting -> resting.course().setup();
            case Reviewing reviewing -> reviewing.course().setup();
            case Closed closed -> closed.setup();
            case Unopened _ ->
                    new Setup(live.head().method(), 60, false, live.head().language(), true, DAY);
        };
    }

    /** The working days that somebody told; empty when they did not. */
    static Optional<WorkingDays> working(Live live, Seat who) {
        return switch (live.state()) {
            case Gathering(var lobby) -> Optional.ofNullable(lobby.working().get(who));
            case InPhase phase ->
                    phase.course()
                            .days()
                            .flatMap(it -> Optional.ofNullable(it.calendar().told().get(who)));
            case Resting _, Reviewing _, Closed _, Unopened _ -> Optional.empty();
        };
    }

    static int keptHours(Live live) {
        return setup(live).kept();
    }
}
