package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.course.Question.Standing;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.phase.Floor;
import nl.intervisie.session.phase.Talking;
import nl.intervisie.session.seat.Seat;

/**
 * What is said about questions: which is on the floor, and privately what its asker and the bringer
 * can do.
 *
 * @param byForm whether the words came by a form, so that the group has not seen them yet
 * @param waited whether the question waited for the floor, so that it stands further up
 */
record FloorTalk(Session before, InPhase after, boolean byForm, boolean waited) {

    List<Effect> about(SessionEvent event) {
        return switch (event) {
            case SessionEvent.FloorTaken(var number, _) ->
                    numbered(number).map(this::onFloor).orElse(List.of());
            case SessionEvent.AnswerGiven(_, var words, _) when byForm ->
                    List.of(
                            Says.shown(
                                    thread(), words, say(Phrase.ANSWER_SHOWN).said("text", words)));
            case SessionEvent.NextOffered(var number) -> nextOffered(number);
            case SessionEvent.AnswerFinished(var number, _) ->
                    numbered(number).map(this::finished).orElse(List.of());
            case SessionEvent.FloorFreed(var number) ->
                    numbered(number).map(this::freed).orElse(List.of());
            case SessionEvent.Asked(_, var who, _, var followsUp) when followsUp > 0 ->
                    List.of(new Effect.TakeAway(new Listeners.Only(who), offered(followsUp)));
            case SessionEvent.QuestionPassed(var number) ->
                    numbered(number).map(this::over).orElse(List.of());
            case SessionEvent.QuestionWithdrawn(var number) ->
                    numbered(number).map(this::left).orElse(List.of());
            case SessionEvent.Reworded(_, var number, _) ->
                    numbered(number)
                            .filter(it -> it.standing() == Standing.ON_FLOOR)
                            .map(this::reworded)
                            .orElse(List.of());
            case SessionEvent.Withdrawn(var ref) ->
                    course().book().questions().all().stream()
                            .filter(it -> it.words().equals(ref))
                            .filter(it -> it.standing() == Standing.WITHDRAWN)
                            .flatMap(it -> left(it).stream())
                            .toList();
            case SessionEvent.NotReached(var numbers) when !numbers.isEmpty() ->
                    notReached(numbers.size());
            case SessionEvent.PickingBegan _ -> picking(Phrase.PICK_ASKED, Verb.PICK_NONE);
            case SessionEvent.QuestionsLaid(_, var toPick) when toPick ->
                    picking(Phrase.PICK_FIRST_ASKED);
            case SessionEvent.QuestionsPicked _ ->
                    bringer()
                            .map(who ->
                                    List.<Effect>of(
                                            new Effect.TakeAway(new Listeners.Only(who), PICK)))
                            .orElse(List.of());
            case SessionEvent.RoomMade(var invited, var asked) -> roomMade(invited, asked);
            case SessionEvent _ -> List.of();
        };
    }

    private static final String PICK = "pick";

    private List<Effect> notReached(int count) {
        return new ActionLine(after).saying(say(Phrase.NOT_REACHED).with("count", count));
    }

    /** Who could still follow up when the floor, or the phase, goes on, no longer can. */
    static List<Effect> noFollowUp(InPhase state) {
        return state.activity() instanceof Floor floor && floor.followUp().isPresent()
                ? state.course().book().questions().numbered(floor.followUpOf()).stream()
                        .map(it ->
                                (Effect)
                                        new Effect.TakeAway(
                                                new Listeners.Only(it.asker()),
                                                offered(it.number())))
                        .toList()
                : List.of();
    }

    private Course course() {
        return after.course();
    }

    private Optional<Question> numbered(int number) {
        return course().book().questions().numbered(number);
    }

    private Optional<Seat> bringer() {
        return course().roster().bringer();
    }

    private Listeners thread() {
        return new Listeners.InThread(after.epoch());
    }

    private static String slot(int number) {
        return "floor-" + number;
    }

    private static String next(int number) {
        return "next-" + number;
    }

    private static String offered(int number) {
        return "follow-" + number;
    }

    /** What stands right above is not said again. */
    private List<Effect> onFloor(Question question) {
        var acts = acts(after).toArray(Doing[]::new);
        if (!waited && !byForm) {
            return Says.acts(
                    thread(),
                    course(),
                    Notice.of(
                                    Kind.ACTIONS,
                                    say(Phrase.FLOOR_TYPED).with("number", question.number()))
                            .doing(acts));
        }
        return List.of(
                Says.noActs(course()),
                new Effect.Say(thread(), slot(question.number()), notice(question).doing(acts)));
    }

    /** The group sees the new words; those before, where we showed them, go. */
    private List<Effect> reworded(Question question) {
        var slot = slot(question.number());
        return List.of(
                Says.noActs(course()),
                new Effect.TakeAway(thread(), slot),
                new Effect.Say(
                        thread(), slot, notice(question).doing(acts(after).toArray(Doing[]::new))));
    }

    /**
     * What the bringer can do with this question: each says which, so that a tap is not for the
     * next.
     */
    private static List<Doing> answers(Course course, Question question) {
        int number = question.number();
        return MainActs.by(
                MainActs.bringer(course.roster()),
                Stream.of(Doing.main(Verb.ANSWERED), Doing.also(Verb.ANSWER), Doing.also(Verb.PASS))
                        .filter(it -> !course.spoken() || it.verb() != Verb.ANSWER)
                        .map(it -> it.about(number))
                        .toList());
    }

    /** What can be done while a question is on the floor. */
    static List<Doing> acts(InPhase state) {
        var acts = new ArrayList<Doing>();
        var course = state.course();
        course.book().questions().onFloor().ifPresent(it -> acts.addAll(answers(course, it)));
        if (state.activity() instanceof Floor floor && floor.stage() == Floor.Stage.ASKING) {
            acts.add(Doing.also(Verb.ASK).by(floor.askers(course)));
        }
        course.book()
                .questions()
                .onFloor()
                .ifPresent(it -> acts.add(Doing.also(Verb.WITHDRAW_QUESTION).by(it.asker())));
        return acts;
    }

    private static Notice notice(Question question) {
        var phrase = question.followsUp() > 0 ? Phrase.FLOOR_FOLLOW_UP : Phrase.FLOOR;
        return Notice.of(
                Kind.SHOWING,
                say(phrase)
                        .with("number", question.number())
                        .named("who", question.asker())
                        .said("text", question.words()));
    }

    /** The question as it stands, without its acts. */
    static Effect past(Course course, Question question) {
        return revised(course, question, notice(question));
    }

    /** The question as it stands: its words have changed. */
    static Effect mended(InPhase state, Question question) {
        var stands = notice(question);
        return question.standing() == Standing.ON_FLOOR
                ? revised(state.course(), question, stands.doing(acts(state).toArray(Doing[]::new)))
                : revised(state.course(), question, stands);
    }

    private static Effect revised(Course course, Question question, Notice notice) {
        return new Effect.Revise(
                new Listeners.InThread(course.clock().epoch()), slot(question.number()), notice);
    }

    /**
     * What is left of a question when it leaves the floor; one that never took it leaves nothing.
     */
    private List<Effect> left(Question question) {
        return Speech.course(before)
                .flatMap(it -> it.book().questions().onFloor())
                .filter(it -> it.number() == question.number())
                .map(_ -> over(question))
                .orElse(List.of());
    }

    private List<Effect> over(Question question) {
        var effects = new ArrayList<Effect>();
        effects.add(past(course(), question));
        effects.add(Says.noActs(course()));
        bringer()
                .ifPresent(who ->
                        effects.add(
                                new Effect.TakeAway(
                                        new Listeners.Only(who), next(question.number()))));
        return effects;
    }

    private List<Effect> finished(Question question) {
        var effects = new ArrayList<>(over(question));
        effects.add(
                new Effect.Say(
                        new Listeners.Only(question.asker()),
                        offered(question.number()),
                        Notice.word(say(Phrase.FOLLOW_UP_OFFERED).with("number", question.number()))
                                .doing(Doing.also(Verb.FOLLOW_UP), Doing.also(Verb.NO_FOLLOW_UP))));
        return effects;
    }

    private List<Effect> freed(Question question) {
        return question.followsUp() > 0
                ? over(question)
                : List.of(
                        new Effect.TakeAway(
                                new Listeners.Only(question.asker()), offered(question.number())));
    }

    private List<Effect> nextOffered(int number) {
        var notice =
                Notice.word(say(Phrase.NEXT_OFFERED).with("number", number))
                        .doing(Doing.main(Verb.ANSWERED).about(number), Doing.also(Verb.BUSY));
        return bringer()
                .map(who ->
                        List.<Effect>of(
                                new Effect.TakeAway(new Listeners.Only(who), next(number)),
                                new Effect.Say(new Listeners.Only(who), next(number), notice)))
                .orElse(List.of());
    }

    private List<Effect> picking(Phrase asks, Verb... also) {
        var lines = new ArrayList<Saying>();
        var open = course().book().questions().notReached();
        lines.add(say(asks).with("count", open.size()));
        open.forEach(it ->
                lines.add(
                        say(Phrase.PICK_LINE)
                                .with("number", it.number())
                                .said("text", it.words())));
        var acts =
                Stream.concat(Stream.of(Doing.main(Verb.PICK)), Stream.of(also).map(Doing::also));
        var notice =
                new Notice(Kind.SHOWING, Optional.empty(), lines, List.of(), false)
                        .doing(acts.toArray(Doing[]::new));
        return bringer()
                .map(who -> List.<Effect>of(new Effect.Say(new Listeners.Only(who), PICK, notice)))
                .orElse(List.of());
    }

    private List<Effect> roomMade(Optional<Seat> invited, Optional<Seat> asked) {
        var effects = new ArrayList<Effect>();
        invited.ifPresent(who ->
                effects.addAll(
                        Passing.ROOM.said(who, say(Phrase.ROOM_FOR_YOU), Doing.main(toSpeak()))));
        asked.ifPresent(who -> effects.addAll(Passing.ROOM.said(who, say(Phrase.ROOM_FOR_OTHERS))));
        return effects;
    }

    private Verb toSpeak() {
        return after.activity() instanceof Talking ? Verb.CONTRIBUTE : Verb.ASK;
    }
}
