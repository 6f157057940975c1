package nl.intervisie.session.speech;

import static nl.intervisie.method.Kind.GOSSIP;
import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Resting;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.SafetyQuestion;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;

/** What is said when the session begins, and when phases begin and end. */
final class PhaseTalk {

    private PhaseTalk() {}

    static List<Effect> about(Session now, Course course, SessionEvent event, Session after) {
        return switch (event) {
            case SessionEvent.Began(_, var moved, _) when now instanceof Gathering(var lobby) ->
                    begun(new LobbyCard(lobby), course, moved);
            case SessionEvent.PhaseBegan(_, var index, _, _, _)
                    when after instanceof InPhase phase ->
                    leavingOut(now, index, opening(phase));
            case SessionEvent.WentBack _ when after instanceof InPhase phase -> back(now, phase);
            case SessionEvent.PhaseEnded _ when now instanceof InPhase phase -> closing(phase);
            case SessionEvent.WordLost _ -> lost(course);
            case SessionEvent.ShownAgain _ when after instanceof InPhase phase ->
                    again(phase, false);
            case SessionEvent.ShownAgain _ when after instanceof Resting resting ->
                    again(resting.phase(), true);
            case SessionEvent _ -> List.of();
        };
    }

    /** Whoever guides hears it; else the group. */
    private static List<Effect> lost(Course course) {
        var to =
                course.roster()
                        .guide()
                        .<Listeners>map(Listeners.Only::new)
                        .orElse(TimeTalk.place(course));
        return List.of(
                new Effect.TakeAway(to, Speech.LOST),
                new Effect.Say(to, Speech.LOST, Notice.word(say(Phrase.WORD_LOST))));
    }

    private static List<Effect> begun(LobbyCard card, Course course, boolean moved) {
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Revise(Says.ROOM, LobbyTalk.SLOT, card.begun(moved)));
        course.roster().joined().forEach(who -> effects.addAll(LobbyTalk.settledIn(who)));
        if (course.plan().method().asksSafety()) {
            course.roster().joined().forEach(who -> effects.add(LobbyTalk.safetyPast(who)));
        }
        if (moved) {
            effects.add(new Effect.OpenRoom(List.copyOf(course.roster().joined())));
        }
        return effects;
    }

    /** Where talking about the bringer is left out, that is all that is said about it. */
    private static List<Effect> leavingOut(Session now, int index, List<Effect> opening) {
        boolean isSafer =
                Speech.course(now).stream()
                        .anyMatch(it ->
                                IntStream.range(it.clock().index() + 1, index)
                                        .anyMatch(i ->
                                                it.plan().phase(i).kind() == GOSSIP
                                                        && it.isNeedless(i)));
        return isSafer
                ? Stream.concat(Stream.of(Says.room(say(Phrase.LEFT_OUT))), opening.stream())
                        .toList()
                : opening;
    }

    private static List<Effect> opening(InPhase phase) {
        var effects = new ArrayList<Effect>();
        var course = phase.course();
        int epoch = phase.epoch();
        effects.add(Says.room(PhaseCard.slot(epoch), new PhaseCard(phase).open(false)));
        if (course.phase().thread() && !course.spoken()) {
            var people = called(course);
            effects.add(
                    new Effect.OpenThread(
                            epoch,
                            say(Phrase.THREAD_TITLE)
                                    .scripted("title", course.phase().id(), "title"),
                            people));
            effects.add(
                    Says.thread(
                            epoch,
                            "",
                            Notice.of(
                                    Kind.CALL,
                                    say(Phrase.THREAD_OPENS)
                                            .with("who", new Arg.AllCalled(people))
                                            .scripted("text", course.phase().id(), "who"))));
        }
        effects.addAll(FirstWords.of(course));
        course.roster()
                .guide()
                .filter(_ -> epoch == 1)
                .ifPresent(guide -> effects.add(Desk.first(guide, phase, false)));
        return effects;
    }

    /**
     * Who is called into the thread of a phase: all but the bringer who promised to read nothing.
     */
    private static List<Seat> called(Course course) {
        var away = course.rules().away() ? course.roster().bringer() : Optional.<Seat>empty();
        return course.roster().joined().stream()
                .filter(it -> away.filter(it::equals).isEmpty())
                .toList();
    }

    private static List<Effect> back(Session now, InPhase phase) {
        var effects = new ArrayList<Effect>();
        if (now instanceof InPhase left) {
            effects.add(
                    new Effect.Revise(
                            Says.ROOM, PhaseCard.slot(left.epoch()), new PhaseCard(left).over()));
        }
        effects.add(Says.room(say(Phrase.WENT_BACK)));
        effects.addAll(opening(phase));
        return effects;
    }

    private static List<Effect> closing(InPhase phase) {
        var effects = new ArrayList<Effect>();
        int epoch = phase.epoch();
        var place = TimeTalk.place(phase.course());
        effects.addAll(FloorTalk.noFollowUp(phase));
        effects.addAll(LettersTalk.noFollowUp(phase));
        effects.add(Says.noActs(phase.course()));
        effects.add(new Effect.TakeAway(place, TimeTalk.proposal(epoch)));
        effects.add(new Effect.TakeAway(place, TimeTalk.over(epoch)));
        if (new SafetyQuestion(phase.course()).isPastNext()) {
            phase.course()
                    .roster()
                    .bringer()
                    .ifPresent(who -> effects.add(LobbyTalk.safetyPast(who)));
            phase.course().latecomers().forEach(who -> effects.add(LobbyTalk.safetyPast(who)));
        }
        if (phase.course().phase().thread() && !phase.course().spoken()) {
            effects.add(Says.thread(epoch, say(Phrase.THREAD_CLOSES)));
        }
        effects.add(
                new Effect.Revise(Says.ROOM, PhaseCard.slot(epoch), new PhaseCard(phase).over()));
        return effects;
    }

    private static List<Effect> again(InPhase phase, boolean resting) {
        var slot = PhaseCard.slot(phase.epoch());
        return List.of(
                new Effect.TakeAway(Says.ROOM, slot),
                Says.room(slot, new PhaseCard(phase).open(resting)));
    }
}
