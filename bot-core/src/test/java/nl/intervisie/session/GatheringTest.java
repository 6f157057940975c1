package nl.intervisie.session;

import static nl.intervisie.method.Kind.CHECK_IN;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.FAY;
import static nl.intervisie.session.Cast.MONDAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.guided;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.joined;
import static nl.intervisie.session.Past.lobby;
import static nl.intervisie.session.Past.opened;
import static nl.intervisie.session.effect.Phrase.REFUSED_ALREADY_IN;
import static nl.intervisie.session.effect.Phrase.REFUSED_BEGUN;
import static nl.intervisie.session.effect.Phrase.REFUSED_CHOOSE_ROOM;
import static nl.intervisie.session.effect.Phrase.REFUSED_GUIDE_NOT_IN;
import static nl.intervisie.session.effect.Phrase.REFUSED_LEADERS_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_NOT_BEGUN;
import static nl.intervisie.session.effect.Phrase.REFUSED_NOT_IN;
import static nl.intervisie.session.effect.Phrase.REFUSED_NO_SESSION;
import static nl.intervisie.session.effect.Phrase.REFUSED_OBSERVERS_WAIT;
import static nl.intervisie.session.effect.Phrase.REFUSED_STOP;
import static nl.intervisie.session.effect.Phrase.REFUSED_TOO_FEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.AllowObservers;
import nl.intervisie.session.act.SessionCommand.Arrange;
import nl.intervisie.session.act.SessionCommand.Begin;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.ChooseRoom;
import nl.intervisie.session.act.SessionCommand.ComeIn;
import nl.intervisie.session.act.SessionCommand.CountReaders;
import nl.intervisie.session.act.SessionCommand.GoOut;
import nl.intervisie.session.act.SessionCommand.Join;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.NameGuide;
import nl.intervisie.session.act.SessionCommand.Observe;
import nl.intervisie.session.act.SessionCommand.Open;
import nl.intervisie.session.act.SessionCommand.Pause;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.Stop;
import nl.intervisie.session.act.SessionCommand.TellManager;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Arranged;
import nl.intervisie.session.act.SessionEvent.Began;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.SessionEvent.Ended;
import nl.intervisie.session.act.SessionEvent.Left;
import nl.intervisie.session.act.SessionEvent.ManagerTold;
import nl.intervisie.session.act.SessionEvent.Opened;
import nl.intervisie.session.act.SessionEvent.PhaseBegan;
import nl.intervisie.session.act.SessionEvent.ReadersCounted;
import nl.intervisie.session.act.SessionEvent.TurnBegan;
import nl.intervisie.session.act.SessionEvent.WentOut;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static Begin begin(Seat who, int others) {
        return new Begin(who, at(60), others, Optional.empty());
    }

    private static SessionEvent[] lobbyWithOthers(boolean canMove) {
        return new SessionEvent[] {
            new Opened(ANA, MONDAY, TestMethod.TYPED, 7, 19, canMove, at(7200)),
            joined(BEN),
            joined(CLEO)
        };
    }

    @Test
    void whoOpensALobbyTakesPart() {
        given(List.of())
                .when(new Open(ANA, MONDAY, TestMethod.TYPED, 7, 0, true))
                .then(new Opened(ANA, MONDAY, TestMethod.TYPED, 7, 0, true, at(7200)))
                .when(new Join(ANA, MONDAY))
                .thenRefused(REFUSED_ALREADY_IN);
    }

    @Test
    void nothingCanBeAskedWhereThereIsNoSession() {
        given(List.of()).when(new Join(BEN, MONDAY)).thenRefused(REFUSED_NO_SESSION);
        given(List.of()).when(new CallTime(MONDAY, 0)).thenNothing();
    }

    @Test
    void anybodyMayJoin() {
        given(lobby()).when(new Join(FAY, at(5))).then(joined(FAY));
    }

    @Test
    void whoJoinedMayLeave() {
        given(lobby()).when(new Leave(EVA, at(5))).then(new Left(EVA));
        given(lobby()).when(new Leave(FAY, at(5))).thenRefused(REFUSED_NOT_IN);
    }

    @Test
    void twoAreTooFewToBegin() {
        given(opened(TestMethod.TYPED), joined(BEN))
                .when(begin(ANA, 0))
                .thenRefused(REFUSED_TOO_FEW);
    }

    @Test
    void threeAreEnoughToBegin() {
        given(opened(TestMethod.TYPED), joined(BEN), joined(CLEO))
                .when(begin(ANA, 0))
                .then(
                        new Began(at(60), false, Optional.empty()),
                        new PhaseBegan(1, 0, at(60), at(60 + 240), 0),
                        new TurnBegan(ANA, at(60), at(180)));
    }

    @Test
    void aGuideIsNotCountedAmongThem() {
        given(opened(TestMethod.TYPED), joined(BEN), joined(CLEO), guided(CLEO))
                .when(begin(ANA, 0))
                .thenRefused(REFUSED_TOO_FEW);
    }

    @Test
    void aGuideIsCountedWhenTheLobbySaysSo() {
        var counted = new Setup(TestMethod.HASH, 60, false, "nl", true, 24, true, false);
        given(opened(TestMethod.TYPED), joined(BEN), joined(CLEO), guided(CLEO))
                .after(new Arrange(ANA, at(5), counted))
                .when(begin(ANA, 0))
                .thenFirst(new Began(at(60), false, Optional.empty()));
    }

    @Test
    void whoOpenedMayLeaveTheLobbyToTheOthers() {
        given(lobby(), new Left(ANA))
                .when(begin(BEN, 0))
                .thenFirst(new Began(at(60), false, Optional.empty()));
    }

    @Test
    void whatIsArrangedMayChangeUntilBegin() {
        var longer = new Setup(TestMethod.HASH, 90, true, "en", false, 24);
        given(lobby()).when(new Arrange(EVA, at(5), longer)).then(new Arranged(longer));
        given(in(CHECK_IN)).when(new Arrange(EVA, at(5), longer)).thenRefused(REFUSED_BEGUN);
    }

    @Test
    void aLobbyNobodyBeginsExpires() {
        given(lobby())
                .when(new CallTime(at(7200), 0))
                .then(new Ended(Close.EXPIRED, at(7200), at(7200)));
        given(lobby()).when(new CallTime(at(7199), 0)).thenNothing();
    }

    @Test
    void whoStartedOrGuidesMayStopIt() {
        given(lobby()).when(new Stop(ANA, at(5))).then(new Ended(Close.STOPPED, at(5), at(5)));
        given(lobby(), guided(EVA))
                .when(new Stop(EVA, at(5)))
                .then(new Ended(Close.STOPPED, at(5), at(5)));
        given(lobby()).when(new Stop(BEN, at(5))).thenRefused(REFUSED_STOP);
    }

    @Test
    void aRoomThatOthersReadMovesToAClosedOneByDefault() {
        given(List.of(), lobbyWithOthers(true))
                .when(begin(ANA, 17))
                .thenFirst(new Began(at(60), true, Optional.empty()));
    }

    @Test
    void itStaysAfterAnExplicitYes() {
        given(List.of(), lobbyWithOthers(true))
                .after(new ChooseRoom(BEN, at(5), true))
                .when(begin(ANA, 17))
                .thenFirst(new Began(at(60), false, Optional.empty()));
    }

    @Test
    void whereNoClosedRoomCanBeHadTheyMustSayYes() {
        given(List.of(), lobbyWithOthers(false))
                .when(begin(ANA, 17))
                .thenRefused(REFUSED_CHOOSE_ROOM);
        given(List.of(), lobbyWithOthers(false))
                .after(new ChooseRoom(BEN, at(5), true))
                .when(begin(ANA, 17))
                .thenFirst(new Began(at(60), false, Optional.empty()));
    }

    @Test
    void theOthersAreCountedWithoutWhoJoined() {
        assertThat(others(given(List.of(), lobbyWithOthers(true)))).isEqualTo(17);
        assertThat(others(given(List.of(), lobbyWithOthers(true)).after(new Leave(BEN, at(5)))))
                .isEqualTo(18);
    }

    @Test
    void whoComesIntoTheRoomOrGoesIsCounted() {
        given(List.of(), lobbyWithOthers(true))
                .when(new ComeIn(FAY, at(5)))
                .then(new ReadersCounted(18))
                .when(new GoOut(FAY, at(6)))
                .then(new ReadersCounted(17));
        given(List.of(), lobbyWithOthers(true))
                .when(new CountReaders(at(7), 4))
                .then(new ReadersCounted(4));
    }

    @Test
    void whoLeavesTheRoomLeavesTheLobbyToo() {
        var after = given(List.of(), lobbyWithOthers(true)).when(new GoOut(BEN, at(5)));
        assertThat(others(after.then(new WentOut(BEN)))).isEqualTo(17);
    }

    private static int others(Given given) {
        return ((Gathering) given.session()).lobby().others();
    }

    @Test
    void someoneMayWatchOnceEverybodySaidYes() {
        var watched = given(opened(TestMethod.TYPED), joined(BEN), joined(CLEO));
        watched.after(new Observe(FAY, at(5)), new AllowObservers(ANA, at(6)))
                .after(new AllowObservers(BEN, at(7)))
                .when(begin(ANA, 0))
                .thenRefused(REFUSED_OBSERVERS_WAIT);
        watched.after(new Observe(FAY, at(5)), new AllowObservers(ANA, at(6)))
                .after(new AllowObservers(BEN, at(7)), new AllowObservers(CLEO, at(8)))
                .when(begin(ANA, 0))
                .thenFirst(new Began(at(60), false, Optional.empty()));
    }

    @Test
    void everybodyIsAskedAgainAboutTheNextWhoWantsToWatch() {
        given(opened(TestMethod.TYPED), joined(BEN), joined(CLEO))
                .after(new Observe(FAY, at(5)), new AllowObservers(ANA, at(6)))
                .after(new AllowObservers(BEN, at(7)), new AllowObservers(CLEO, at(8)))
                .after(new Observe(EVA, at(9)))
                .when(begin(ANA, 0))
                .thenRefused(REFUSED_OBSERVERS_WAIT);
    }

    @Test
    void nobodyWaitsForAnObserverWhoLeft() {
        given(opened(TestMethod.TYPED), joined(BEN), joined(CLEO))
                .after(new Observe(FAY, at(5)), new Leave(FAY, at(6)))
                .when(begin(ANA, 0))
                .thenFirst(new Began(at(60), false, Optional.empty()));
    }

    @Test
    void whoWatchesMayStillJoin() {
        given(opened(TestMethod.TYPED), joined(BEN))
                .after(new Observe(FAY, at(5)), new Join(FAY, at(6)))
                .when(begin(ANA, 0))
                .thenFirst(new Began(at(60), false, Optional.empty()));
    }

    @Test
    void aGuideMustTakePart() {
        given(lobby())
                .when(new NameGuide(ANA, at(5), Optional.of(FAY)))
                .thenRefused(REFUSED_GUIDE_NOT_IN);
        given(lobby()).when(new NameGuide(ANA, at(5), Optional.of(EVA))).then(guided(EVA));
    }

    @Test
    void anybodyMayTakeTheGuidingThatNobodyHas() {
        given(lobby()).when(new NameGuide(EVA, at(5), Optional.of(EVA))).then(guided(EVA));
        given(lobby(), guided(EVA))
                .when(new NameGuide(BEN, at(5), Optional.of(BEN)))
                .thenRefused(REFUSED_LEADERS_OWN);
        given(lobby())
                .when(new NameGuide(BEN, at(5), Optional.of(EVA)))
                .thenRefused(REFUSED_LEADERS_OWN);
    }

    @Test
    void itIsAskedPrivatelyWhetherAManagerTakesPart() {
        given(lobby()).when(new TellManager(EVA, at(5), true)).then(new ManagerTold(EVA, true));
    }

    @Test
    void whatBelongsToASessionIsRefusedUntilItBegan() {
        given(lobby()).when(new Pause(ANA, at(5), false)).thenRefused(REFUSED_NOT_BEGUN);
        given(lobby()).when(new Say(ANA, at(5), words(1), false, true)).thenNothing();
    }
}
