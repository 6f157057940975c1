package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;

/** What is said about questions: which is on the floor, and privately what its asker and the bringer can do. */
final class FloorTalk {

    private FloorTalk() {}

    static List<Effect> about(Course course, SessionEvent event, boolean byForm) {
        int epoch = course.clock().epoch();
        return switch (event) {
            case SessionEvent.FloorTaken(var number, _) -> onFloor(course, number);
            case SessionEvent.AnswerGiven(_, var words, _) when byForm ->
                List.of(Says.shown(thread(epoch), words, say(Phrase.ANSWER_SHOWN).said("text", words)));
            case SessionEvent.NextOffered(var number) -> bringer(course, say(Phrase.NEXT_OFFERED).with("number", number));
            case SessionEvent.AnswerFinished(var number, _) -> finished(course, number);
            case SessionEvent.FloorFreed(var number) -> past(course, number);
            case SessionEvent.QuestionPassed(var number) -> past(course, number);
            case SessionEvent.QuestionWithdrawn(var number) -> past(course, number);
            case SessionEvent.NotReached(var numbers) when !numbers.isEmpty() ->
                List.of(Says.thread(epoch, say(Phrase.NOT_REACHED).with("count", numbers.size())));
            case SessionEvent.PickingBegan _ -> picking(course);
            case SessionEvent.RoomMade(var invited, var asked) -> roomMade(invited, asked);
            case SessionEvent _ -> List.of();
        };
    }

    private static Listeners thread(int epoch) {
        return new Listeners.InThread(epoch);
    }

    private static String slot(int number) {
        return "floor-" + number;
    }

    private static List<Effect> onFloor(Course course, int number) {
        return course.book().questions().numbered(number)
                .map(it -> List.of(Says.thread(course.clock().epoch(), slot(number), notice(it).doing(
                        Doing.main(Verb.ANSWERED), Doing.also(Verb.ANSWER), Doing.also(Verb.PASS), Doing.also(Verb.ASK)))))
                .orElse(List.of());
    }

    static Notice notice(Question question) {
        var phrase = question.followsUp() > 0 ? Phrase.FLOOR_FOLLOW_UP : Phrase.FLOOR;
        return Notice.of(Kind.SHOWING, say(phrase)
                .with("number", question.number())
                .named("who", question.asker())
                .said("text", question.words()));
    }

    private static List<Effect> past(Course course, int number) {
        return course.book().questions().numbered(number)
                .map(it -> List.<Effect>of(new Effect.Revise(thread(course.clock().epoch()), slot(number), notice(it))))
                .orElse(List.of());
    }

    private static List<Effect> finished(Course course, int number) {
        var effects = new ArrayList<>(past(course, number));
        course.book().questions().numbered(number).ifPresent(it -> effects.add(Says.only(
                it.asker(), say(Phrase.FOLLOW_UP_OFFERED).with("number", number), Doing.also(Verb.FOLLOW_UP),
                Doing.also(Verb.NO_FOLLOW_UP))));
        return effects;
    }

    private static List<Effect> bringer(Course course, Saying line) {
        return course.roster().bringer()
                .map(who -> List.of(Says.only(who, line, Doing.main(Verb.ANSWERED), Doing.also(Verb.BUSY))))
                .orElse(List.of());
    }

    private static List<Effect> picking(Course course) {
        var lines = new ArrayList<Saying>();
        lines.add(say(Phrase.PICK_ASKED));
        course.book().questions().notReached().forEach(it ->
                lines.add(say(Phrase.PICK_LINE).with("number", it.number()).said("text", it.words())));
        var notice = new Notice(Kind.SHOWING, Optional.empty(), lines, List.of(), false)
                .doing(Doing.main(Verb.PICK), Doing.also(Verb.PICK_NONE));
        return course.roster().bringer()
                .map(who -> List.<Effect>of(new Effect.Say(new Listeners.Only(who), "", notice)))
                .orElse(List.of());
    }

    private static List<Effect> roomMade(Optional<Seat> invited, Optional<Seat> asked) {
        var effects = new ArrayList<Effect>();
        invited.ifPresent(who -> effects.add(Says.only(who, say(Phrase.ROOM_FOR_YOU), Doing.main(Verb.ASK))));
        asked.ifPresent(who -> effects.add(Says.only(who, say(Phrase.ROOM_FOR_OTHERS))));
        return effects;
    }
}
