package nl.intervisie.session;

import static nl.intervisie.method.Kind.HARVEST;
import static nl.intervisie.method.Kind.TELL;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.DIRK;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.FAY;
import static nl.intervisie.session.Cast.MONDAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.EPOCH;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.joined;
import static nl.intervisie.session.Past.opened;
import static nl.intervisie.session.effect.Phrase.REFUSED_ALL_MUST_TAP;
import static nl.intervisie.session.effect.Phrase.REFUSED_ROOM_OPEN;
import static nl.intervisie.session.effect.Phrase.REFUSED_ROOM_SHARED;

import java.util.List;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.BeAmongUs;
import nl.intervisie.session.act.SessionCommand.BeExposed;
import nl.intervisie.session.act.SessionCommand.ComeIn;
import nl.intervisie.session.act.SessionCommand.Consent;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.LoseCard;
import nl.intervisie.session.act.SessionCommand.LoseRoom;
import nl.intervisie.session.act.SessionCommand.Pause;
import nl.intervisie.session.act.SessionCommand.Resume;
import nl.intervisie.session.act.SessionCommand.Stop;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.SessionEvent.Consented;
import nl.intervisie.session.act.SessionEvent.Ended;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Paused;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.Published;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.act.SessionEvent.Resumed;
import nl.intervisie.session.act.SessionEvent.ShownAgain;
import nl.intervisie.session.act.SessionEvent.SummaryShown;
import org.junit.jupiter.api.Test;

/** What a platform does to a room while a session is in it. */
class ExposedTest {

    private static final int A_DAY = 86_400;

    @Test
    void aRoomThatOpensToOthersMakesItRest() {
        given(in(TELL))
                .when(new BeExposed(at(10), false))
                .then(new Paused(Rest.OPENED, at(10)))
                .when(new Resume(ANA, at(20)))
                .thenRefused(REFUSED_ROOM_OPEN);
    }

    @Test
    void thereItGoesOnWhenAllHaveTapped() {
        exposed(false)
                .after(consent(ANA, 20), consent(BEN, 21), consent(CLEO, 22), consent(DIRK, 23))
                .when(consent(EVA, 24))
                .then(new Consented(EVA), new Resumed(at(24), at(10)));
    }

    @Test
    void aRoomSharedWithAnotherOrganisationIsNotTappedAway() {
        exposed(true).when(new Resume(ANA, at(20))).thenRefused(REFUSED_ROOM_SHARED);
        exposed(true).when(consent(ANA, 20)).thenNothing();
        exposed(true).when(new BeExposed(at(20), false)).thenNothing();
    }

    @Test
    void anOpenRoomThatIsSharedTooIsShared() {
        exposed(false)
                .when(new BeExposed(at(20), true))
                .then(new Paused(Rest.SHARED, at(20)))
                .when(new Resume(ANA, at(30)))
                .thenRefused(REFUSED_ROOM_SHARED);
    }

    @Test
    void closedAgainItWaitsForSomebodyToGoOn() {
        exposed(true)
                .when(new BeAmongUs(at(20)))
                .then(new Paused(Rest.AMONG_US, at(20)))
                .when(new Resume(ANA, at(30)))
                .then(new Resumed(at(30), at(10)));
    }

    @Test
    void whoCameInMeanwhileIsStillAskedAbout() {
        exposed(true)
                .after(new ComeIn(FAY, at(15)), new BeAmongUs(at(20)))
                .when(new Resume(ANA, at(30)))
                .thenRefused(REFUSED_ALL_MUST_TAP);
    }

    @Test
    void withoutItsBringerItGoesOnWaitingForThem() {
        exposed(false)
                .after(new Leave(BEN, at(15)))
                .after(consent(ANA, 20), consent(CLEO, 22), consent(DIRK, 23))
                .when(consent(EVA, 24))
                .then(new Consented(EVA), new Paused(Rest.BRINGER_GONE, at(24)));
    }

    @Test
    void inAPauseItIsNoticedToo() {
        given(in(TELL))
                .after(new Pause(EVA, at(5), false), new BeExposed(at(10), true))
                .when(new Resume(EVA, at(20)))
                .thenRefused(REFUSED_ROOM_SHARED);
    }

    @Test
    void closedAllAlongItChangesNothing() {
        given(in(TELL)).when(new BeAmongUs(at(10))).thenNothing();
        given(in(TELL))
                .after(new Pause(EVA, at(5), false))
                .when(new BeAmongUs(at(10)))
                .thenNothing();
    }

    @Test
    void anybodyWhoMayStillStopsIt() {
        exposed(true)
                .when(new Stop(BEN, at(20)))
                .then(new Ended(Close.STOPPED, at(20), at(20 + A_DAY)));
    }

    @Test
    void whereTheSummaryIsLookedAtOnlyTheShortFormIsPosted() {
        reviewing()
                .when(new BeExposed(at(10), true))
                .then(
                        new Published(true, List.of()),
                        new Ended(Close.COMPLETED, at(10), at(10 + A_DAY)));
    }

    @Test
    void withoutARoomItEndsAndKeepsWhatItPromised() {
        var end = new Ended(Close.ROOM_GONE, at(10), at(10 + A_DAY));
        given(in(TELL)).when(new LoseRoom(at(10))).then(end);
        given(in(TELL))
                .after(new Pause(EVA, at(5), false))
                .when(new LoseRoom(at(10)))
                .then(end)
                .when(new LoseRoom(at(11)))
                .thenNothing();
        reviewing().when(new LoseRoom(at(10))).then(end);
    }

    @Test
    void aLobbyWithoutARoomKeepsNothing() {
        given(opened(TestMethod.TYPED), joined(BEN))
                .when(new LoseRoom(at(10)))
                .then(new Ended(Close.ROOM_GONE, at(10), at(10)));
    }

    @Test
    void aLobbyInASharedRoomIsOver() {
        var lobby = given(opened(TestMethod.TYPED), joined(BEN));
        lobby.when(new BeExposed(at(10), true)).then(new Ended(Close.SHARED, at(10), at(10)));
        lobby.when(new BeExposed(at(10), false)).thenNothing();
    }

    @Test
    void aCardThatWasTakenAwayComesBack() {
        given(in(TELL)).when(new LoseCard(at(10))).then(new ShownAgain(EPOCH, at(10)));
        given(opened(TestMethod.TYPED)).when(new LoseCard(at(10))).then(new ShownAgain(0, at(10)));
        exposed(true).when(new LoseCard(at(20))).then(new ShownAgain(EPOCH, at(20)));
    }

    private static Given exposed(boolean shared) {
        return given(in(TELL)).after(new BeExposed(at(10), shared));
    }

    private static Given reviewing() {
        return given(
                in(HARVEST),
                new PhaseEnded(EPOCH, Ending.DONE, MONDAY),
                new SummaryShown(MONDAY, at(300)));
    }

    private static SessionCommand consent(nl.intervisie.session.seat.Seat who, int second) {
        return new Consent(who, at(second));
    }
}
