package nl.intervisie.session;

import static nl.intervisie.method.Kind.OFFER;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.DIRK;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.FAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.begun;
import static nl.intervisie.session.Past.guided;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.offered;
import static nl.intervisie.session.Past.phase;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGER_GUIDES;
import static nl.intervisie.session.effect.Phrase.REFUSED_CHOOSING_CASE;
import static nl.intervisie.session.effect.Phrase.REFUSED_GUIDE_GUARDS;
import static nl.intervisie.session.effect.Phrase.REFUSED_LEADERS_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_NOT_IN;
import static nl.intervisie.session.effect.Phrase.REFUSED_NO_OFFER;
import static nl.intervisie.session.effect.Phrase.REFUSED_OFFERS_CLOSED;
import static nl.intervisie.session.effect.Phrase.REFUSED_OFFER_GONE;
import static org.assertj.core.api.Assertions.assertThat;

import nl.intervisie.session.act.SessionCommand.Bring;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.GoOut;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.NameBringer;
import nl.intervisie.session.act.SessionCommand.Offer;
import nl.intervisie.session.act.SessionCommand.OfferNothing;
import nl.intervisie.session.act.SessionCommand.Pass;
import nl.intervisie.session.act.SessionCommand.Vote;
import nl.intervisie.session.act.SessionCommand.WithdrawOffer;
import nl.intervisie.session.act.SessionEvent.BringerAsked;
import nl.intervisie.session.act.SessionEvent.CaseChosen;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.SessionEvent.Ended;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.GraceBegan;
import nl.intervisie.session.act.SessionEvent.Left;
import nl.intervisie.session.act.SessionEvent.NobodyOffered;
import nl.intervisie.session.act.SessionEvent.OfferWithdrawn;
import nl.intervisie.session.act.SessionEvent.OfferedNothing;
import nl.intervisie.session.act.SessionEvent.PhaseBegan;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.QuietBegan;
import nl.intervisie.session.act.SessionEvent.Readied;
import nl.intervisie.session.act.SessionEvent.VoteBegan;
import nl.intervisie.session.act.SessionEvent.Voted;
import nl.intervisie.session.act.SessionEvent.WentOut;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

class OfferingTest {

    private static final int CLOSED = 5;

    private static Offer offer(Seat who, int urgency) {
        return new Offer(
                who, at(10), words(who.number()), words(who.number() + 10), "insight", urgency);
    }

    private static OfferNothing none(Seat who) {
        return new OfferNothing(who, at(CLOSED));
    }

    private static CallTime call(int second) {
        return new CallTime(at(second), 1);
    }

    private static Given twoOffers() {
        return given(in(OFFER), offered(ANA, 1), offered(BEN, 2))
                .after(none(CLEO), none(DIRK), none(EVA));
    }

    private static Vote vote(Seat who, Seat candidate) {
        return new Vote(who, at(30), candidate);
    }

    @Test
    void whoeverTakesPartMayOfferACase() {
        given(in(OFFER)).when(offer(EVA, 2)).then(offered(EVA, 2));
    }

    @Test
    void aGuideDoesNotOfferOne() {
        given(in(OFFER), guided(EVA)).when(offer(EVA, 2)).thenRefused(REFUSED_GUIDE_GUARDS);
    }

    @Test
    void aGuideWhoIsCountedDoesNotEither() {
        var counted = new Setup(TestMethod.HASH, 60, false, "nl", true, 24, true, false);
        given(begun(counted), guided(EVA), phase(1, OFFER))
                .when(offer(EVA, 2))
                .thenRefused(REFUSED_BRINGER_GUIDES);
        given(begun(counted), guided(EVA), phase(1, OFFER))
                .when(none(EVA))
                .then(new OfferedNothing(EVA));
    }

    @Test
    void theOnlyOneWhoOffersIsAskedToConfirm() {
        given(in(OFFER), offered(BEN, 2))
                .after(none(ANA), none(CLEO), none(DIRK))
                .when(none(EVA))
                .then(new OfferedNothing(EVA), new BringerAsked(BEN, at(CLOSED + 120)));
    }

    @Test
    void whoConfirmsIsTheBringer() {
        given(in(OFFER), offered(BEN, 2), new BringerAsked(BEN, at(120)))
                .when(new Bring(BEN, at(20)))
                .then(
                        new CaseChosen(BEN),
                        new PhaseEnded(1, Ending.DONE, at(20)),
                        new PhaseBegan(2, 2, at(20), at(320), 0));
        given(in(OFFER), offered(BEN, 2), new BringerAsked(BEN, at(120)))
                .when(new Bring(ANA, at(20)))
                .thenRefused(REFUSED_CHOOSING_CASE);
    }

    @Test
    void whoRatherDoesNotBringMayStillPass() {
        given(in(OFFER), offered(BEN, 2), new BringerAsked(BEN, at(120)))
                .when(new Pass(BEN, at(20)))
                .then(new OfferWithdrawn(BEN), new QuietBegan(at(140)));
        given(in(OFFER), offered(BEN, 2), new BringerAsked(BEN, at(120)))
                .when(new WithdrawOffer(BEN, at(20)))
                .then(new OfferWithdrawn(BEN), new QuietBegan(at(140)));
    }

    @Test
    void aBringerWhoDoesNotConfirmLeavesRoomForAnother() {
        given(in(OFFER), offered(BEN, 2), new BringerAsked(BEN, at(120)))
                .when(call(120))
                .then(new GraceBegan(1, at(180)))
                .when(call(180))
                .then(new OfferWithdrawn(BEN), new QuietBegan(at(300)));
    }

    @Test
    void withoutAnOfferThereAreTwoQuietMinutes() {
        given(in(OFFER))
                .after(none(ANA), none(BEN), none(CLEO), none(DIRK))
                .when(none(EVA))
                .then(new OfferedNothing(EVA), new QuietBegan(at(CLOSED + 120)));
    }

    @Test
    void inTheQuietMinutesACaseMayComeUp() {
        given(in(OFFER), new QuietBegan(at(120))).when(offer(EVA, 2)).then(offered(EVA, 2));
    }

    @Test
    void afterThatItIsForAnotherDay() {
        given(in(OFFER), new QuietBegan(at(120)), new GraceBegan(1, at(180)))
                .when(call(180))
                .then(
                        new NobodyOffered(),
                        new PhaseEnded(1, Ending.TIME, at(180)),
                        new Ended(Close.NO_CASE, at(180), at(180 + 86_400)));
    }

    @Test
    void whenAllSayNoAgainNobodyWaits() {
        given(in(OFFER), new QuietBegan(at(120)))
                .after(none(ANA), none(BEN), none(CLEO), none(DIRK))
                .when(none(EVA))
                .thenLast(new Ended(Close.NO_CASE, at(CLOSED), at(CLOSED + 86_400)));
    }

    @Test
    void severalOffersAreVotedOn() {
        given(in(OFFER), offered(ANA, 1), offered(BEN, 2))
                .after(none(CLEO), none(DIRK))
                .when(none(EVA))
                .then(new OfferedNothing(EVA), new VoteBegan(at(CLOSED + 90)));
    }

    @Test
    void theOneWithMostVotesIsChosenWhenAllHaveVoted() {
        twoOffers()
                .after(vote(ANA, ANA), vote(BEN, ANA), vote(CLEO, BEN), vote(DIRK, ANA))
                .when(vote(EVA, BEN))
                .thenFirst(new Voted(EVA, BEN), new CaseChosen(ANA));
    }

    @Test
    void aVoteMayBeChangedUntilThen() {
        twoOffers()
                .after(vote(ANA, ANA), vote(BEN, ANA), vote(CLEO, ANA), vote(DIRK, BEN))
                .after(vote(ANA, BEN))
                .when(vote(EVA, BEN))
                .thenFirst(new Voted(EVA, BEN), new CaseChosen(BEN));
    }

    @Test
    void aVoteMayBePassed() {
        twoOffers()
                .after(vote(ANA, ANA), vote(BEN, BEN), vote(CLEO, ANA), vote(DIRK, ANA))
                .when(new Pass(EVA, at(40)))
                .thenFirst(new Readied(EVA, true), new CaseChosen(ANA));
    }

    @Test
    void aTieIsSettledByUrgency() {
        twoOffers()
                .after(vote(ANA, ANA), vote(BEN, BEN), vote(CLEO, ANA), vote(DIRK, BEN))
                .when(new Pass(EVA, at(40)))
                .thenFirst(new Readied(EVA, true), new CaseChosen(BEN));
    }

    @Test
    void andThenByTheLotDrawnAtTheStart() {
        var urgent = given(in(OFFER), offered(ANA, 2), offered(BEN, 2), new VoteBegan(at(90)));
        var again = given(in(OFFER), offered(BEN, 2), offered(ANA, 2), new VoteBegan(at(90)));
        var ends = new GraceBegan(1, at(150));
        var one = new Given(urgent.session().evolve(ends)).when(call(150)).events().getFirst();
        assertThat(one).isInstanceOf(CaseChosen.class);
        new Given(again.session().evolve(ends)).when(call(150)).thenFirst(one);
    }

    @Test
    void whenTimeIsUpTheVotesThatThereAreDecide() {
        twoOffers()
                .after(vote(DIRK, ANA))
                .after(call(CLOSED + 90))
                .when(call(CLOSED + 150))
                .thenFirst(new CaseChosen(ANA), new PhaseEnded(1, Ending.TIME, at(CLOSED + 150)));
    }

    @Test
    void anOfferMayBeWithdrawnDuringTheVote() {
        twoOffers()
                .after(vote(DIRK, ANA))
                .when(new WithdrawOffer(ANA, at(40)))
                .then(new OfferWithdrawn(ANA), new BringerAsked(BEN, at(160)));
    }

    @Test
    void whoVotedForAWithdrawnCaseVotesAgain() {
        var three =
                given(in(OFFER), offered(ANA, 1), offered(BEN, 2), offered(CLEO, 1))
                        .after(none(DIRK), none(EVA));
        three.after(vote(ANA, CLEO), vote(BEN, CLEO), vote(DIRK, ANA), vote(EVA, ANA))
                .after(new WithdrawOffer(ANA, at(40)))
                .when(vote(DIRK, ANA))
                .thenRefused(REFUSED_OFFER_GONE);
        three.after(vote(ANA, CLEO), vote(BEN, CLEO), vote(DIRK, ANA), vote(EVA, ANA))
                .after(new WithdrawOffer(ANA, at(40)), vote(DIRK, CLEO), vote(EVA, BEN))
                .when(vote(CLEO, CLEO))
                .thenFirst(new Voted(CLEO, CLEO), new CaseChosen(CLEO));
    }

    @Test
    void whoLeavesTakesTheirOfferAlong() {
        given(in(OFFER), offered(BEN, 2), new BringerAsked(BEN, at(120)))
                .when(new Leave(BEN, at(20)))
                .then(new Left(BEN), new QuietBegan(at(140)));
        twoOffers()
                .when(new GoOut(ANA, at(20)))
                .then(new WentOut(ANA), new BringerAsked(BEN, at(140)));
    }

    @Test
    void nobodyWaitsForTheAnswerOfWhoLeft() {
        given(in(OFFER), offered(BEN, 2))
                .after(none(ANA), none(CLEO), none(DIRK))
                .when(new Leave(EVA, at(20)))
                .then(new Left(EVA), new BringerAsked(BEN, at(140)));
    }

    @Test
    void whoLeadsMayNameTheBringerAmongThoseWhoOffer() {
        twoOffers().when(new NameBringer(ANA, at(20), ANA)).thenFirst(new CaseChosen(ANA));
        twoOffers().when(new NameBringer(ANA, at(20), EVA)).thenRefused(REFUSED_NO_OFFER);
        twoOffers().when(new NameBringer(CLEO, at(20), ANA)).thenRefused(REFUSED_LEADERS_OWN);
    }

    @Test
    void onceVotingNothingNewIsOffered() {
        twoOffers().when(offer(EVA, 3)).thenRefused(REFUSED_OFFERS_CLOSED);
    }

    @Test
    void votingIsForWhoTakesPart() {
        twoOffers().when(vote(FAY, ANA)).thenRefused(REFUSED_NOT_IN);
        given(in(OFFER), guided(EVA), offered(ANA, 1), offered(BEN, 2), new VoteBegan(at(90)))
                .when(vote(EVA, ANA))
                .thenRefused(REFUSED_GUIDE_GUARDS);
    }
}
