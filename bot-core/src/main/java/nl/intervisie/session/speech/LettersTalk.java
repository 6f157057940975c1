package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.phase.Letters;

/**
 * What is said about questions in a session over days: each stands in the thread with its own
 * answer button, and once answered with one to follow up.
 *
 * @param byForm whether the words came by a form, so that the group has not seen them yet
 */
record LettersTalk(InPhase after, Letters letters, boolean byForm) {

    List<Effect> about(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Asked(var number, _, _, _) -> asked(number);
            case SessionEvent.QuestionsLaid(var all, _) ->
                    all.stream().flatMap(it -> shown(it.number(), true).stream()).toList();
            case SessionEvent.AnswerGiven(var number, var words, _) when byForm ->
                    List.of(
                            Says.shown(
                                    thread(),
                                    words,
                                    say(Phrase.LETTER_ANSWERED)
                                            .with("number", number)
                                            .said("text", words)));
            case SessionEvent.FloorFreed(var number) -> revised(number);
            case SessionEvent.QuestionPassed(var number) -> revised(number);
            case SessionEvent.QuestionWithdrawn(var number) -> revised(number);
            case SessionEvent.QuestionMerged(var number, _) -> revised(number);
            case SessionEvent.Reworded(_, var number, _) -> revised(number);
            case SessionEvent.NotReached _ -> closed();
            case SessionEvent _ -> List.of();
        };
    }

    /** Who could still follow up when the phase goes on, no longer can. */
    static List<Effect> noFollowUp(InPhase state) {
        return state.activity() instanceof Letters letters
                ? new LettersTalk(state, letters, false).shut(letters)
                : List.of();
    }

    /** What could be followed up until now, stands there without its button. */
    private List<Effect> shut(Letters before) {
        return course().book().questions().all().stream()
                .filter(it -> before.followable(course(), it.number()).isPresent())
                .<Effect>map(it -> new Effect.Revise(thread(), slot(it.number()), bare(it, true)))
                .toList();
    }

    /** Nothing is asked any more; over days what was written before may still be followed up. */
    private List<Effect> closed() {
        boolean asked = course().kind() == nl.intervisie.method.Kind.ASK;
        var effects =
                new ArrayList<>(asked ? shut(new Letters(false, true, false)) : List.<Effect>of());
        effects.add(
                Says.thread(
                        after.epoch(),
                        say(Phrase.LETTERS_CLOSED).code("kind", asked ? "ask" : "answer")));
        return effects;
    }

    private Course course() {
        return after.course();
    }

    private Listeners thread() {
        return new Listeners.InThread(after.epoch());
    }

    private static String slot(int number) {
        return "floor-" + number;
    }

    /** What follows up changes what it follows up: its asker has done that. */
    private List<Effect> asked(int number) {
        var effects = new ArrayList<>(shown(number, byForm));
        course().book()
                .questions()
                .numbered(number)
                .filter(it -> it.followsUp() > 0)
                .ifPresent(it -> effects.addAll(revised(it.followsUp())));
        return effects;
    }

    private List<Effect> shown(int number, boolean whole) {
        return course().book().questions().numbered(number).stream()
                .<Effect>map(it -> new Effect.Say(thread(), slot(number), notice(it, whole)))
                .toList();
    }

    private List<Effect> revised(int number) {
        return course().book().questions().numbered(number).stream()
                .<Effect>map(it -> new Effect.Revise(thread(), slot(number), notice(it, true)))
                .toList();
    }

    private Notice notice(Question question, boolean whole) {
        return bare(question, whole).doing(acts(question));
    }

    private static Notice bare(Question question, boolean whole) {
        var phrase = question.followsUp() > 0 ? Phrase.FLOOR_FOLLOW_UP : Phrase.FLOOR;
        var line =
                whole
                        ? say(phrase).named("who", question.asker()).said("text", question.words())
                        : say(Phrase.LETTER_TYPED);
        return Notice.of(
                whole ? Kind.SHOWING : Kind.ACTIONS, line.with("number", question.number()));
    }

    private Doing[] acts(Question question) {
        var number = question.number();
        return switch (question.standing()) {
            case WAITING ->
                    MainActs.by(
                                    MainActs.bringer(course().roster()),
                                    List.of(
                                            Doing.main(Verb.ANSWER).about(number),
                                            Doing.also(Verb.SKIP_QUESTION).about(number)))
                            .toArray(Doing[]::new);
            case ANSWERED ->
                    letters.followable(course(), number).stream()
                            .map(it -> Doing.also(Verb.FOLLOW_UP).about(number).by(it.asker()))
                            .toArray(Doing[]::new);
            case ON_FLOOR, PASSED, WITHDRAWN, MERGED, NOT_REACHED -> new Doing[0];
        };
    }
}
