package nl.intervisie.session;

import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.speech.Standing;
import org.junit.jupiter.api.Test;

/** What waits for one person alone can be done from where they see how they stand. */
class StandingTest {

    @Test
    void whoMayLookAtTheSummaryFirstCanPostItAndStrikeLines() {
        var reviewing = "Reviewing";

        assertThat(acts(reviewing, BEN)).containsExactly(Verb.PUBLISH, Verb.STRIKE);
        assertThat(acts(reviewing, CLEO)).isEmpty();
    }

    @Test
    void whoPicksFromWhatWasNotReachedCanPick() {
        var picking = "Asking, the bringer picks from what was not reached";

        assertThat(acts(picking, BEN)).containsExactly(Verb.PICK);
        assertThat(acts(picking, CLEO)).isEmpty();
    }

    private static List<Verb> acts(String state, Seat who) {
        var session = Optional.ofNullable(States.all().get(state)).orElseThrow();
        var notice = new Standing(who).in(session).orElseThrow();
        return notice.doings().stream()
                .filter(it -> it.whose().isFor(who))
                .map(Doing::verb)
                .toList();
    }
}
