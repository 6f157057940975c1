package nl.intervisie.session;

import static nl.intervisie.method.Kind.ASK;
import static nl.intervisie.method.Kind.HARVEST;
import static nl.intervisie.method.Kind.TELL;
import static nl.intervisie.method.Kind.WRITE;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.FAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.asked;
import static nl.intervisie.session.Past.guided;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.effect.Phrase.REFUSED_BEGUN;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGERS_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_GUIDE_GUARDS;
import static nl.intervisie.session.effect.Phrase.REFUSED_NOT_IN;
import static nl.intervisie.session.effect.Phrase.REFUSED_NOT_YOURS;

import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.AllowObservers;
import nl.intervisie.session.act.SessionCommand.Begin;
import nl.intervisie.session.act.SessionCommand.ChooseRoom;
import nl.intervisie.session.act.SessionCommand.Erase;
import nl.intervisie.session.act.SessionCommand.Gain;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.Mend;
import nl.intervisie.session.act.SessionCommand.MoveOn;
import nl.intervisie.session.act.SessionCommand.Note;
import nl.intervisie.session.act.SessionCommand.Observe;
import nl.intervisie.session.act.SessionCommand.Ready;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.Stop;
import nl.intervisie.session.act.SessionCommand.Write;
import nl.intervisie.session.act.SessionEvent.AnswerGiven;
import nl.intervisie.session.act.SessionEvent.Left;
import nl.intervisie.session.act.SessionEvent.Mended;
import nl.intervisie.session.act.SessionEvent.Noted;
import nl.intervisie.session.act.SessionEvent.Remarked;
import nl.intervisie.session.act.SessionEvent.Withdrawn;
import nl.intervisie.session.seat.TextRef;
import org.junit.jupiter.api.Test;

/** Who may do what, whatever a button carried. */
class AuthorityTest {

    private static final TextRef STORY = words(2);

    @Test
    void onlyWhoTakesPartActsOnASession() {
        given(in(ASK)).when(new Ready(FAY, at(5), true)).thenRefused(REFUSED_NOT_IN);
        given(in(ASK)).when(new MoveOn(FAY, at(5))).thenRefused(REFUSED_NOT_IN);
        given(in(ASK)).when(new Say(FAY, at(5), words(50), true, true)).thenRefused(REFUSED_NOT_IN);
        given(in(ASK), new Left(EVA)).when(new Ready(EVA, at(5), true)).thenRefused(REFUSED_NOT_IN);
    }

    @Test
    void notesAreTheBringers() {
        given(in(ASK)).when(new Note(BEN, at(5), words(50))).then(new Noted(BEN, words(50)));
        given(in(ASK)).when(new Note(ANA, at(5), words(50))).thenRefused(REFUSED_BRINGERS_OWN);
    }

    @Test
    void wordsAreMendedAndErasedByTheirAuthorAlone() {
        given(in(TELL)).when(new Mend(BEN, at(5), STORY)).then(new Mended(STORY));
        given(in(TELL)).when(new Mend(ANA, at(5), STORY)).thenRefused(REFUSED_NOT_YOURS);
        given(in(TELL)).when(new Erase(ANA, at(5), STORY)).thenRefused(REFUSED_NOT_YOURS);
        given(in(ASK), asked(1, CLEO))
                .when(new Erase(BEN, at(5), words(101)))
                .thenRefused(REFUSED_NOT_YOURS);
        given(in(ASK), asked(1, CLEO), new AnswerGiven(1, words(60), at(30)))
                .when(new Erase(CLEO, at(5), words(60)))
                .thenRefused(REFUSED_NOT_YOURS);
    }

    @Test
    void alsoWhenTheyHaveLeft() {
        given(in(ASK), asked(1, CLEO))
                .after(new Leave(CLEO, at(4)))
                .when(new Erase(CLEO, at(5), words(101)))
                .thenFirst(new Withdrawn(words(101)));
    }

    @Test
    void whatWasSaidInPassingIsNotInTheBook() {
        given(in(ASK), new Remarked(ANA, words(50)))
                .when(new Erase(ANA, at(5), words(50)))
                .then(new Withdrawn(words(50)));
        given(in(ASK)).when(new Erase(FAY, at(5), words(50))).thenRefused(REFUSED_NOT_IN);
    }

    @Test
    void wordsMayBeErasedUntilTheyAreDestroyed() {
        given(in(TELL))
                .after(new Stop(BEN, at(5)))
                .when(new Erase(BEN, at(6), STORY))
                .then(new Withdrawn(STORY));
    }

    @Test
    void aGuideHasNoContributionsOfTheirOwn() {
        given(in(WRITE), guided(EVA))
                .when(new Write(EVA, at(5), words(50)))
                .thenRefused(REFUSED_GUIDE_GUARDS);
        given(in(HARVEST), guided(EVA))
                .when(new Gain(EVA, at(5), words(50), Optional.empty(), 8, false))
                .thenRefused(REFUSED_GUIDE_GUARDS);
    }

    @Test
    void whatIsArrangedInTheLobbyStandsOnceItBegan() {
        given(in(ASK)).when(new ChooseRoom(ANA, at(5), true)).thenRefused(REFUSED_BEGUN);
        given(in(ASK)).when(new Observe(FAY, at(5))).thenRefused(REFUSED_BEGUN);
        given(in(ASK)).when(new AllowObservers(ANA, at(5))).thenRefused(REFUSED_BEGUN);
        given(in(ASK)).when(new Begin(ANA, at(5), 0, Optional.empty())).thenRefused(REFUSED_BEGUN);
    }
}
