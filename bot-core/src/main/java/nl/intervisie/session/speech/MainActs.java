package nl.intervisie.session.speech;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.intervisie.method.Ends;
import nl.intervisie.method.Kind;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.course.CaseOffer;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Roster;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.phase.Blind;
import nl.intervisie.session.phase.Choosing;
import nl.intervisie.session.phase.Floor;
import nl.intervisie.session.phase.Harvesting;
import nl.intervisie.session.phase.Letters;
import nl.intervisie.session.phase.Offering;
import nl.intervisie.session.phase.Opens;
import nl.intervisie.session.phase.Round;
import nl.intervisie.session.phase.Sorts;
import nl.intervisie.session.phase.Summing;
import nl.intervisie.session.phase.Talking;
import nl.intervisie.session.phase.Telling;
import nl.intervisie.session.seat.Seat;

/** The acts that belong to what a phase is for, the main one first, each for whom it is. */
final class MainActs {

    private MainActs() {}

    static List<Doing> of(InPhase state) {
        var course = state.course();
        boolean spoken = course.spoken();
        var roster = course.roster();
        return switch (state.activity()) {
            case Round round when round.free() ->
                    by(
                            round.invited(course),
                            List.of(Doing.main(Verb.CONTRIBUTE), Doing.also(Verb.PASS)));
            case Round round ->
                    round.turn().map(turn -> turn(turn.who(), spoken)).orElse(List.of());
            case Offering offering -> offers(course, offering);
            case Talking talking -> talk(course, talking);
            case Telling _ -> by(course.acting(), telling(course));
            case Sorts _ ->
                    by(bringer(roster), List.of(Doing.main(Verb.SORT), Doing.also(Verb.PASS)));
            case Opens opens -> by(bringer(roster), opening(opens));
            case Floor floor ->
                    switch (floor.stage()) {
                        case PICK_FIRST -> by(bringer(roster), List.of(Doing.main(Verb.PICK)));
                        case ASKING ->
                                spoken
                                        ? List.of()
                                        : by(floor.askers(course), List.of(Doing.main(Verb.ASK)));
                        case LAID, ANSWERING, LAST, PICKING, PICKED -> List.of();
                    };
            case Letters letters -> letters(course, letters);
            case Summing _ -> summary(course);
            case Blind _ ->
                    by(course.acting(), List.of(Doing.main(Verb.WRITE), Doing.also(Verb.PASS)));
            case Choosing choosing -> by(bringer(roster), choice(choosing));
            case Harvesting _ ->
                    by(roster.speakers(), List.of(Doing.main(Verb.GAIN), Doing.also(Verb.PASS)));
        };
    }

    /** Participants ask; the bringer answers whichever they want first. */
    private static List<Doing> letters(Course course, Letters letters) {
        var acts = new ArrayList<Doing>();
        if (letters.asking()) {
            acts.add(Doing.main(Verb.ASK).by(letters.askers(course)));
        }
        if (!course.book().questions().waiting().isEmpty()) {
            acts.add(Doing.main(Verb.ANSWER).by(bringer(course.roster())));
        }
        return acts;
    }

    /** What whose turn it is can do. */
    static List<Doing> turn(Seat who, boolean spoken) {
        return by(
                List.of(who),
                List.of(
                        Doing.main(spoken ? Verb.DONE : Verb.CONTRIBUTE),
                        Doing.also(Verb.BUSY),
                        Doing.also(Verb.PASS)));
    }

    static List<Doing> by(Collection<Seat> people, List<Doing> doings) {
        return doings.stream().map(it -> it.by(people)).toList();
    }

    static List<Seat> bringer(Roster roster) {
        return roster.bringer().stream().toList();
    }

    private static List<Doing> offers(Course course, Offering offering) {
        var speakers = course.roster().speakers();
        return switch (offering.stage()) {
            case ROW -> bring(offering.asked().stream().toList());
            case EXAMPLE -> by(speakers, List.of(Doing.main(Verb.BRING), Doing.also(Verb.PASS)));
            case OPEN ->
                    by(
                            speakers,
                            List.of(
                                    Doing.main(Verb.OFFER),
                                    Doing.also(Verb.OFFER_PREPARED),
                                    Doing.also(Verb.OFFER_NOTHING)));
            case CONFIRM -> bring(offering.asked().stream().toList());
            case VOTE ->
                    List.of(
                            Doing.main(Verb.VOTE).by(speakers),
                            Doing.also(Verb.PASS).by(speakers),
                            Doing.also(Verb.WITHDRAW_OFFER)
                                    .by(
                                            course.book().offers().stream()
                                                    .map(CaseOffer::who)
                                                    .toList()));
            case NONE -> List.of();
        };
    }

    /** What whoever has the only case can do. */
    static List<Doing> bring(List<Seat> asked) {
        return by(asked, List.of(Doing.main(Verb.BRING), Doing.also(Verb.WITHDRAW_OFFER)));
    }

    private static List<Doing> telling(Course course) {
        var acts = new ArrayList<Doing>();
        boolean restates = course.kind() == Kind.RESTATE;
        acts.add(Doing.main(restates ? Verb.RESTATE : Verb.TELL));
        if (!course.rules().seals().isEmpty()) {
            acts.add(Doing.also(Verb.SEAL));
        }
        if (!restates || course.spoken()) {
            acts.add(Doing.also(Verb.DONE));
        }
        acts.add(Doing.also(Verb.PASS));
        return acts;
    }

    private static List<Doing> opening(Opens opens) {
        return opens.open()
                ? List.of(Doing.main(Verb.DONE), Doing.also(Verb.TELL))
                : List.of(Doing.main(Verb.UNSEAL), Doing.also(Verb.PASS));
    }

    /** Whoever acts may say something; a silent bringer has notes. */
    private static List<Doing> talk(Course course, Talking talking) {
        var acts = new ArrayList<Doing>();
        if (!course.spoken() && course.kind() != Kind.BREAK) {
            acts.add(Doing.main(Verb.CONTRIBUTE).by(talking.mayStill(course)));
        }
        if (talking.ends() == Ends.BRINGER) {
            acts.add(Doing.also(Verb.DONE).by(bringer(course.roster())));
        }
        if (course.rules().silencesBringer()) {
            acts.add(Doing.also(Verb.NOTE).by(bringer(course.roster())));
        }
        return acts;
    }

    private static List<Doing> summary(Course course) {
        var roster = course.roster();
        if (course.book().summary().isPresent()) {
            return rightOrNot(roster);
        }
        var summarise = Doing.also(Verb.SUMMARISE).by(roster.participants());
        return course.spoken()
                ? List.of(Doing.main(Verb.CONFIRM).by(bringer(roster)), summarise)
                : List.of(Doing.main(Verb.SUMMARISE).by(roster.participants()));
    }

    /** What the bringer can say about a summary. */
    static List<Doing> rightOrNot(Roster roster) {
        return by(bringer(roster), List.of(Doing.main(Verb.CONFIRM), Doing.also(Verb.CORRECT)));
    }

    private static Doing passing(Choosing choosing) {
        return Doing.also(Verb.PASS).about(choosing.step());
    }

    private static List<Doing> choice(Choosing choosing) {
        return switch (choosing.stage()) {
            case CHOOSE -> List.of(Doing.main(Verb.CHOOSE), passing(choosing));
            case COMMIT -> List.of(Doing.main(Verb.COMMIT), passing(choosing));
            case DONE -> List.of();
        };
    }
}
