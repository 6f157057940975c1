package nl.intervisie.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.SessionEvent.Arranged;
import nl.intervisie.session.act.SessionEvent.Began;
import nl.intervisie.session.act.SessionEvent.Chosen;
import nl.intervisie.session.act.SessionEvent.Joined;
import nl.intervisie.session.act.SessionEvent.NotReached;
import nl.intervisie.session.act.SessionEvent.Readied;
import nl.intervisie.session.act.SessionEvent.TurnTaken;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Seat P1 = Seat.number(1);

    @Test
    void unknownFieldsArePassedOver() {
        assertThat(EventJson.read(1, "joined", "{\"who\":\"p1\",\"mood\":{\"a\":[1]}}"))
                .isEqualTo(new Joined(P1));
    }

    @Test
    void whatIsAbsentIsEmptyZeroOrFalse() {
        assertThat(EventJson.read(1, "turn-taken", "{\"who\":\"p1\"}"))
                .isEqualTo(new TurnTaken(P1, Optional.empty()));
        assertThat(EventJson.read(1, "not-reached", "{}")).isEqualTo(new NotReached(List.of()));
        assertThat(EventJson.read(1, "readied", "{\"who\":\"p1\"}"))
                .isEqualTo(new Readied(P1, false));
        assertThat(EventJson.read(1, "chosen", "{\"picks\":null,\"other\":null}"))
                .isEqualTo(new Chosen(List.of(), Optional.empty()));
    }

    /** Before two could bring a case in one session, one meant to do something. */
    @Test
    void whatOneMeantToDoIsAllThereIs() {
        var old =
                EventJson.read(
                        1,
                        "began",
                        "{\"at\":\"2026-11-23T09:00:01Z\",\"lastTime\":{\"intention\":\"12.3\",\"bringer\":\"p4\"}}");
        assertThat(old)
                .isInstanceOfSatisfying(
                        Began.class,
                        it -> assertThat(it.lastTime().orElseThrow().all()).hasSize(1));
    }

    /** Before switches had names there was one, for the suggestion round. */
    @Test
    void aSetupWithoutSuggestionsIsOneWithThatSwitchTurned() {
        var before =
                EventJson.read(
                        1,
                        "arranged",
                        "{\"setup\":{\"method\":\"m\",\"minutes\":60,\"language\":\"nl\",\"suggestions\":false,\"keepHours\":24}}");
        assertThat(before)
                .isInstanceOfSatisfying(
                        Arranged.class,
                        it -> assertThat(it.setup().turned()).containsExactly("suggestions"));
    }

    @Test
    void whatIsEmptyIsNotWritten() {
        assertThat(EventJson.write(new TurnTaken(P1, Optional.empty())))
                .isEqualTo("{\"who\":\"p1\"}");
        assertThat(EventJson.write(new NotReached(List.of()))).isEqualTo("{}");
    }

    @Test
    void anEffectOfAnEarlierVersionIsRead() {
        var old =
                "{\"is\":\"say\",\"to\":{\"is\":\"everyone\"},\"notice\":{\"kind\":\"WORD\",\"doings\":[{\"verb\":\"JOIN\"}]}}";
        assertThat(EffectJson.read(1, old))
                .isInstanceOfSatisfying(
                        Effect.Say.class,
                        say -> {
                            assertThat(say.to()).isEqualTo(new Listeners.Everyone());
                            assertThat(say.slot()).isEmpty();
                            assertThat(say.notice().lines()).isEmpty();
                            assertThat(say.notice().doings()).allMatch(it -> it.whose().isFor(P1));
                        });
    }

    @Test
    void aLaterFormatIsNotGuessedAt() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> EventJson.read(2, "joined", "{\"who\":\"p1\"}"));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> EffectJson.read(2, "{\"is\":\"clean-up\"}"));
    }

    @Test
    void aKindThisVersionDoesNotKnowIsUnreadable() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> EventJson.read(1, "danced", "{}"));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> EffectJson.read(1, "{\"is\":\"dance\"}"));
    }

    @Test
    void whatIsUnreadableIsNotRepeated() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> EventJson.read(1, "joined", "{\"who\": marker"))
                .withMessageNotContaining("marker")
                .withNoCause();
    }
}
