package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import nl.intervisie.method.Kind;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Questions;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
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

/** How far a phase is, in one line: counts and whose turn, never who is missing. */
final class Progress {

    private Progress() {}

    static List<Saying> of(InPhase state) {
        var course = state.course();
        return switch (state.activity()) {
            case Round round when round.free() ->
                    List.of(
                            counted(
                                    Phrase.CARD_ROUND,
                                    course.acting().size() - round.invited(course).size(),
                                    course.acting()));
            case Round round -> round(round);
            case Offering offering -> List.of(offers(course, offering));
            case Talking talking -> talk(course, talking);
            case Telling _ -> telling(course);
            case Sorts _ ->
                    bringer(
                            course,
                            course.phase().hasColumns()
                                    ? Phrase.CARD_SORTING_COLUMNS
                                    : Phrase.CARD_SORTING);
            case Opens opens ->
                    bringer(course, opens.open() ? Phrase.CARD_OPENED : Phrase.CARD_OPENING);
            case Floor floor -> List.of(floor(course, floor.stage()));
            case Letters _ -> List.of(letters(course.book().questions()));
            case Summing _ ->
                    List.of(
                            say(
                                    course.book().summary().isPresent()
                                            ? Phrase.CARD_SUMMARY_GIVEN
                                            : Phrase.CARD_SUMMARY_WANTED));
            case Blind blind ->
                    List.of(counted(Phrase.CARD_WRITTEN, blind.replied(), course.acting()));
            case Choosing choosing ->
                    bringer(
                            course,
                            choosing.stage() == Choosing.Stage.CHOOSE
                                    ? Phrase.CARD_CHOOSING
                                    : Phrase.CARD_COMMITTING);
            case Harvesting harvesting ->
                    List.of(
                            counted(
                                    Phrase.CARD_HARVESTED,
                                    harvesting.replied(),
                                    course.roster().speakers()));
        };
    }

    private static List<Saying> talk(Course course, Talking talking) {
        if (course.kind() == Kind.BREAK) {
            return List.of(say(Phrase.CARD_BREAK));
        }
        return List.of(
                course.spoken()
                        ? say(Phrase.CARD_TALKING_SPOKEN)
                        : say(Phrase.CARD_TALKING).with("count", talking.contributions()));
    }

    private static List<Saying> telling(Course course) {
        var lines = new ArrayList<Saying>();
        course.acting().forEach(it -> lines.add(say(Phrase.CARD_TELLING).named("who", it)));
        if (!course.rules().seals().isEmpty() && course.book().story().sealed().isPresent()) {
            lines.add(say(Phrase.CARD_SEALED));
        }
        return lines;
    }

    private static List<Saying> round(Round round) {
        return round.turn()
                .map(turn ->
                        List.of(
                                say(Phrase.CARD_TURN)
                                        .named("who", turn.who())
                                        .with("after", round.waiting().size())))
                .orElse(List.of());
    }

    private static Saying offers(Course course, Offering offering) {
        return switch (offering.stage()) {
            case EXAMPLE -> say(Phrase.CARD_EXAMPLE);
            case ROW -> say(Phrase.CARD_ROW);
            case OPEN, NONE ->
                    say(Phrase.CARD_OFFERS)
                            .with("count", course.book().offers().size())
                            .with("replied", offering.replied().size())
                            .with("of", course.roster().speakers().size());
            case CONFIRM -> say(Phrase.CARD_CONFIRM);
            case VOTE ->
                    counted(Phrase.CARD_VOTES, offering.votes().size(), course.roster().speakers());
        };
    }

    private static List<Saying> bringer(Course course, Phrase phrase) {
        return course.roster()
                .bringer()
                .map(who -> List.of(say(phrase).named("who", who)))
                .orElse(List.of());
    }

    private static Saying floor(Course course, Floor.Stage stage) {
        var questions = course.book().questions();
        if (course.spoken() && course.kind() == Kind.ASK) {
            return say(Phrase.CARD_QUESTIONS_SPOKEN);
        }
        return questions
                .onFloor()
                .map(it ->
                        say(Phrase.CARD_FLOOR)
                                .with("number", it.number())
                                .with("waiting", questions.waiting().size()))
                .orElseGet(() ->
                        switch (stage) {
                            case ASKING -> asking(questions);
                            case PICKING -> say(Phrase.CARD_PICKING);
                            case PICK_FIRST -> say(Phrase.CARD_PICK_FIRST);
                            case LAID, ANSWERING -> answering(questions);
                            case LAST, PICKED -> say(Phrase.CARD_QUESTIONS_OVER);
                        });
    }

    private static Saying letters(Questions questions) {
        return say(Phrase.CARD_LETTERS)
                .with("asked", questions.askedHere())
                .with("waiting", questions.waiting().size());
    }

    private static Saying asking(Questions questions) {
        return say(Phrase.CARD_QUESTIONS)
                .with("asked", questions.all().size())
                .with("answered", questions.answered());
    }

    private static Saying answering(Questions questions) {
        return say(Phrase.CARD_ANSWERING).with("waiting", questions.waiting().size());
    }

    private static Saying counted(Phrase phrase, SortedSet<Seat> some, SortedSet<Seat> of) {
        return counted(phrase, some.size(), of);
    }

    private static Saying counted(Phrase phrase, int count, SortedSet<Seat> of) {
        return say(phrase).with("count", count).with("of", of.size());
    }
}
