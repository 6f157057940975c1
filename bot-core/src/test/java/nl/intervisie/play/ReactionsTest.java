package nl.intervisie.play;

import static nl.intervisie.play.Hall.ANA;
import static nl.intervisie.play.Hall.BEN;
import static nl.intervisie.play.Hall.CLEO;
import static nl.intervisie.play.Hall.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.News;
import nl.intervisie.chat.UserRef;
import nl.intervisie.session.act.SessionEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reaction counts once, however often it is seen to stand there. */
class ReactionsTest {

    private static final String READY = "✅";
    private static final String MORE_TIME = "⏳";

    private final Hall hall = new Hall(0);

    @BeforeEach
    void begin() {
        hall.press(ANA, "Beginnen");
    }

    @Test
    void timeThatWasGivenIsNotGivenAgainBecauseTheReactionsStillStand() {
        react(BEN, MORE_TIME, true);
        react(CLEO, MORE_TIME, true);

        hall.world.fall();
        hall.world.settle();
        seen(MORE_TIME, BEN, CLEO);
        seen(MORE_TIME, BEN, CLEO);

        assertThat(happened(SessionEvent.Extended.class)).hasSize(1);
    }

    @Test
    void oneThatWasTakenAwayAndPutBackCountsAgain() {
        react(BEN, READY, true);
        react(BEN, READY, false);
        seen(READY, BEN);

        assertThat(happened(SessionEvent.Readied.class))
                .extracting(SessionEvent.Readied::on)
                .containsExactly(true, false, true);
    }

    @Test
    void oneThatCameWhileNothingWasHeardCountsOnce() {
        seen(READY, BEN);
        seen(READY, BEN);

        assertThat(happened(SessionEvent.Readied.class)).hasSize(1);
    }

    @Test
    void oneThatWentWhileNothingWasHeardCountsNoMore() {
        react(BEN, READY, true);
        seen(READY);
        seen(READY);

        assertThat(happened(SessionEvent.Readied.class))
                .extracting(SessionEvent.Readied::on)
                .containsExactly(true, false);
    }

    @Test
    void whoIsReadyByTheButtonStaysSoWithoutAReaction() {
        hall.hear(new Incoming.Commanded(hall.key(), BEN, ROOM, "ready"));
        seen(READY);

        assertThat(happened(SessionEvent.Readied.class))
                .extracting(SessionEvent.Readied::on)
                .containsExactly(true);
    }

    @Test
    void onAnotherMessageAndOfWhoTakesNoPartNoneCounts() {
        var stranger = new UserRef(ROOM.workspace(), "dirk");
        seen(READY, stranger);
        learn(new MessageRef("elsewhere"), READY, BEN);

        assertThat(happened(SessionEvent.Readied.class)).isEmpty();
    }

    private void react(UserRef who, String emoji, boolean on) {
        hall.hear(new Incoming.Reacted(hall.key(), who, ROOM, card(), emoji, on));
    }

    private void seen(String emoji, UserRef... people) {
        learn(card(), emoji, people);
    }

    private void learn(MessageRef message, String emoji, UserRef... people) {
        var all = Map.of(emoji, Set.of(people));
        hall.learn(new News.ReactionsSeen(hall.key(), ROOM, message, all));
    }

    private MessageRef card() {
        return hall.world.running().getFirst().card().orElseThrow();
    }

    private <T extends SessionEvent> List<T> happened(Class<T> kind) {
        var journal = hall.world.journal();
        return journal.recall(journal.unfinished().getFirst()).orElseThrow().events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
