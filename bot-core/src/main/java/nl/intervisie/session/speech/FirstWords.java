package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Message;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Order;
import nl.intervisie.method.Seen;
import nl.intervisie.method.Who;
import nl.intervisie.session.act.SessionCommand.Meant;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.SafetyQuestion;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;

/**
 * What a phase opens with beside its card: who has the word, what was meant last time, what the
 * bringer noted.
 */
final class FirstWords {

    private static final String NOTES = "notes";

    private FirstWords() {}

    static List<Effect> of(Course course) {
        var effects = new ArrayList<>(kind(course));
        if (course.rules().silencesBringer() && course.rules().seen() == Seen.OPEN) {
            effects.addAll(listening(course));
        }
        if (new SafetyQuestion(course).isAskedNow()) {
            effects.addAll(safety(course));
        }
        return effects;
    }

    private static List<Effect> kind(Course course) {
        return switch (course.kind()) {
            case CHECK_IN -> lastTime(course);
            case OFFER -> example(course);
            case TELL -> isNext(course) ? chosen(course) : word(course);
            case RESTATE -> word(course);
            case LOOK_BACK -> called(course, Phrase.WORD_TO_BRINGER);
            case REACT ->
                    course.rules().who() == Who.BRINGER
                            ? withNotes(course, called(course, Phrase.WORD_TO_BRINGER))
                            : List.of();
            case SORT ->
                    bringerCalled(
                            course,
                            course.phase().hasColumns()
                                    ? Phrase.WORD_TO_SORT_COLUMNS
                                    : Phrase.WORD_TO_SORT);
            case OPEN -> bringerCalled(course, Phrase.WORD_TO_OPEN);
            case CHOOSE, COMMIT -> choosing(course);
            case HARVEST -> notesAtLast(course);
            case ASK, SUMMARISE, WRITE, SUGGEST, ANSWER, OBSERVE, RELATE, DISCUSS, GOSSIP, BREAK ->
                    List.of();
        };
    }

    private static List<Effect> word(Course course) {
        return bringerCalled(course, Phrase.WORD_TO_BRINGER);
    }

    /** Whether whose case was chosen is said in the call that the next phase begins with. */
    static boolean callsWhoTells(Course course) {
        int next = course.clock().index() + 1;
        return next < course.plan().size() && course.plan().phase(next).kind() == Kind.TELL;
    }

    private static boolean isNext(Course course) {
        int before = course.clock().index() - 1;
        return before >= 0 && course.plan().phase(before).kind() == Kind.OFFER;
    }

    /** Whether everybody brings in turn, and this is whose turn it is. */
    private static boolean wasInRow(Course course) {
        var before = course.plan().phase(course.clock().index() - 1);
        return before.rules().order() == Order.TURNS;
    }

    private static List<Effect> chosen(Course course) {
        return course.roster()
                .bringer()
                .map(who ->
                        List.of(
                                Says.room(
                                        "",
                                        Notice.of(
                                                Message.Kind.CALL,
                                                say(wasInRow(course)
                                                                ? Phrase.CASE_CHOSEN_IN_ROW
                                                                : Phrase.CASE_CHOSEN)
                                                        .named("who", who),
                                                say(Phrase.WORD_TO_BRINGER).called("who", who)))))
                .orElse(List.of());
    }

    private static List<Effect> called(Course course, Phrase phrase) {
        return course.acting().stream()
                .map(it ->
                        Says.room("", Notice.of(Message.Kind.CALL, say(phrase).called("who", it))))
                .toList();
    }

    /**
     * A silent bringer is told so, once, with a place for notes; one who is away, that they are
     * called.
     */
    private static List<Effect> listening(Course course) {
        return course.roster()
                .bringer()
                .filter(course.roster()::has)
                .map(who ->
                        Passing.LISTENING.said(
                                who,
                                say(
                                        course.rules().away()
                                                ? Phrase.WORD_TO_AWAY
                                                : Phrase.WORD_TO_LISTENER),
                                Doing.main(Verb.NOTE)))
                .orElse(List.of());
    }

    private static List<Effect> safety(Course course) {
        return course.roster()
                .bringer()
                .filter(course.roster()::has)
                .map(who ->
                        List.of(
                                LobbyTalk.safetyPast(who),
                                LobbyTalk.safety(who, Phrase.SAFETY_BRINGER)))
                .orElse(List.of());
    }

    private static List<Effect> lastTime(Course course) {
        return course.book().lastTime().stream()
                .flatMap(it -> it.all().stream())
                .map(it -> meant(course, it))
                .toList();
    }

    private static Effect meant(Course course, Meant one) {
        var line =
                one.bringer()
                        .map(who -> say(Phrase.LAST_TIME_BY).named("who", who))
                        .orElse(say(Phrase.LAST_TIME));
        return Says.thread(
                course.clock().epoch(),
                "",
                Notice.of(Message.Kind.SHOWING, line.said("text", one.intention())));
    }

    private static List<Effect> example(Course course) {
        return course.book()
                .example()
                .map(it ->
                        List.of(
                                Says.room(
                                        "",
                                        Notice.of(
                                                Message.Kind.SHOWING,
                                                say(Phrase.EXAMPLE_SHOWN)
                                                        .said("text", it.question())))))
                .orElse(List.of());
    }

    private static List<Effect> bringerCalled(Course course, Phrase phrase) {
        return course.roster()
                .bringer()
                .map(who ->
                        List.of(
                                Says.room(
                                        "",
                                        Notice.of(
                                                Message.Kind.CALL,
                                                say(phrase).called("who", who)))))
                .orElse(List.of());
    }

    private static List<Effect> choosing(Course course) {
        return withNotes(course, bringerCalled(course, Phrase.WORD_TO_CHOOSE));
    }

    /** Whoever was silent has what they noted before them when they speak again. */
    private static List<Effect> withNotes(Course course, List<Effect> call) {
        var effects = new ArrayList<>(call);
        effects.addAll(notesBack(course));
        return effects;
    }

    /** Where the bringer chooses nothing, their notes come back at the end. */
    private static List<Effect> notesAtLast(Course course) {
        boolean chose =
                course.plan().boxes().stream()
                        .map(it -> it.phase().kind())
                        .anyMatch(it -> it == Kind.CHOOSE || it == Kind.COMMIT);
        return chose ? List.of() : notesBack(course);
    }

    private static List<Effect> notesBack(Course course) {
        return course.roster()
                .bringer()
                .filter(_ -> !course.book().notes().isEmpty())
                .map(who ->
                        List.of(
                                Passing.NOTED.gone(who),
                                new Effect.TakeAway(new Listeners.Only(who), NOTES),
                                notes(course, who)))
                .orElse(List.of());
    }

    /** What the bringer noted, shown before, as it stands now. */
    static List<Effect> notesAgain(Course course) {
        return course.roster()
                .bringer()
                .map(who ->
                        List.<Effect>of(
                                new Effect.Revise(new Listeners.Only(who), NOTES, notes(course))))
                .orElse(List.of());
    }

    private static Effect notes(Course course, Seat who) {
        return new Effect.Say(new Listeners.Only(who), NOTES, notes(course));
    }

    private static Notice notes(Course course) {
        var lines = new ArrayList<Saying>();
        lines.add(say(Phrase.NOTES_BACK));
        course.book().notes().forEach(note -> lines.add(say(Phrase.NOTE_LINE).said("text", note)));
        return new Notice(Message.Kind.SHOWING, Optional.empty(), lines, List.of(), false);
    }
}
