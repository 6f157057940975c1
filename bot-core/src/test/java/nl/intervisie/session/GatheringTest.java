package nl.intervisie.session;

import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.FAY;
import static nl.intervisie.session.Cast.MONDAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.joined;
import static nl.intervisie.session.Past.lobby;
import static nl.intervisie.session.Past.opened;

import nl.intervisie.session.act.SessionCommand.Begin;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.Join;
import nl.intervisie.session.act.SessionCommand.Open;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.effect.Phrase;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class GatheringTest {

    @Test
    void whoOpensALobbyTakesPart() {
        given(List.of())
                .when(new Open(ANA, MONDAY, TestMethod.TYPED, 7, 0, true))
                .then(new SessionEvent.Opened(ANA, MONDAY, TestMethod.TYPED, 7, 0, true, at(7200)))
                .when(new Join(ANA, MONDAY))
                .thenRefused(Phrase.REFUSED_ALREADY_IN);
    }

    @Test
    void anybodyMayJoin() {
        given(lobby()).when(new Join(FAY, at(5))).then(joined(FAY));
    }

    @Test
    void twoAreTooFewToBegin() {
        given(opened(TestMethod.TYPED), joined(BEN))
                .when(new Begin(ANA, at(60), 0, Optional.empty()))
                .thenRefused(Phrase.REFUSED_TOO_FEW);
    }

    @Test
    void threeAreEnoughToBegin() {
        given(opened(TestMethod.TYPED), joined(BEN), joined(CLEO))
                .when(new Begin(ANA, at(60), 0, Optional.empty()))
                .then(
                        new SessionEvent.Began(at(60), false, Optional.empty()),
                        new SessionEvent.PhaseBegan(1, 0, at(60), at(60 + 240), 0),
                        new SessionEvent.TurnBegan(ANA, at(60), at(180)));
    }

    @Test
    void aLobbyNobodyBeginsExpires() {
        given(lobby())
                .when(new CallTime(at(7200), 0))
                .then(new SessionEvent.Ended(Close.EXPIRED, at(7200), at(7200)));
        given(lobby()).when(new CallTime(at(7199), 0)).thenNothing();
    }
}
