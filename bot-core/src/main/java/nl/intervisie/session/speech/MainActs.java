package nl.intervisie.session.speech;

import java.util.ArrayList;
import java.util.List;
import nl.intervisie.method.Kind;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.phase.Blind;
import nl.intervisie.session.phase.Choosing;
import nl.intervisie.session.phase.Floor;
import nl.intervisie.session.phase.Harvesting;
import nl.intervisie.session.phase.Offering;
import nl.intervisie.session.phase.Round;
import nl.intervisie.session.phase.Summing;
import nl.intervisie.session.phase.Telling;

/** The acts that belong to what a phase is for, the main one first. */
final class MainActs {

    private MainActs() {}

    static List<Doing> of(InPhase state) {
        boolean spoken = state.course().spoken();
        return switch (state.activity()) {
            case Round _ -> turn(spoken);
            case Offering offering -> offers(offering);
            case Telling _ -> telling(state.course().kind(), spoken);
            case Floor floor ->
                    spoken || floor.stage() != Floor.Stage.ASKING
                            ? List.of()
                            : List.of(Doing.main(Verb.ASK));
            case Summing _ -> summary(state, spoken);
            case Blind _ -> List.of(Doing.main(Verb.WRITE), Doing.also(Verb.PASS));
            case Choosing choosing -> choice(choosing);
            case Harvesting _ -> List.of(Doing.main(Verb.GAIN), Doing.also(Verb.PASS));
        };
    }

    static List<Doing> turn(boolean spoken) {
        return List.of(
                Doing.main(spoken ? Verb.DONE : Verb.CONTRIBUTE),
                Doing.also(Verb.BUSY),
                Doing.also(Verb.PASS));
    }

    private static List<Doing> offers(Offering offering) {
        return switch (offering.stage()) {
            case EXAMPLE -> List.of(Doing.main(Verb.BRING), Doing.also(Verb.PASS));
            case OPEN ->
                    List.of(
                            Doing.main(Verb.OFFER),
                            Doing.also(Verb.OFFER_PREPARED),
                            Doing.also(Verb.OFFER_NOTHING));
            case CONFIRM -> List.of(Doing.main(Verb.BRING), Doing.also(Verb.WITHDRAW_OFFER));
            case VOTE ->
                    List.of(
                            Doing.main(Verb.VOTE),
                            Doing.also(Verb.PASS),
                            Doing.also(Verb.WITHDRAW_OFFER));
            case NONE -> List.of();
        };
    }

    private static List<Doing> telling(Kind kind, boolean spoken) {
        var acts = new ArrayList<Doing>();
        acts.add(Doing.main(kind == Kind.TELL ? Verb.TELL : Verb.RESTATE));
        if (kind == Kind.TELL || spoken) {
            acts.add(Doing.also(Verb.DONE));
        }
        acts.add(Doing.also(Verb.PASS));
        return acts;
    }

    private static List<Doing> summary(InPhase state, boolean spoken) {
        boolean given = state.course().book().summary().isPresent();
        if (given) {
            return List.of(Doing.main(Verb.CONFIRM), Doing.also(Verb.CORRECT));
        }
        return spoken
                ? List.of(Doing.main(Verb.CONFIRM), Doing.also(Verb.SUMMARISE))
                : List.of(Doing.main(Verb.SUMMARISE));
    }

    private static List<Doing> choice(Choosing choosing) {
        return switch (choosing.stage()) {
            case CHOOSE -> List.of(Doing.main(Verb.CHOOSE), Doing.also(Verb.PASS));
            case COMMIT -> List.of(Doing.main(Verb.COMMIT), Doing.also(Verb.PASS));
            case DONE -> List.of();
        };
    }
}
