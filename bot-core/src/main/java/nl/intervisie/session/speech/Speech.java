package nl.intervisie.session.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.session.Closed;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Resting;
import nl.intervisie.session.Reviewing;
import nl.intervisie.session.Session;
import nl.intervisie.session.Unopened;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.phase.Letters;
import org.jspecify.annotations.Nullable;

/**
 * What the world must do about what happened: each event's own words, then the cards that have
 * changed by it.
 *
 * @param byForm whether the words came by a form, so that the group has not seen them yet
 */
public record Speech(Session before, List<SessionEvent> events, boolean byForm) {

    /** Where it is said that something did not get through; of that itself nobody is told. */
    public static final String LOST = "word-lost";

    public Speech {
        events = List.copyOf(events);
    }

    /** The effects of one event, with the number of the event they belong to. */
    public record Said(int event, Effect effect) {}

    /** All effects, in the order in which they must be seen. */
    public List<Said> effects() {
        var all = new ArrayList<Said>();
        Session now = before;
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            Session after = now.evolve(event);
            for (Effect effect : about(now, event, after)) {
                all.add(new Said(i, effect));
            }
            now = after;
        }
        for (Effect line : ActionLine.following(before, now)) {
            all.add(new Said(events.size() - 1, line));
        }
        var cards = Cards.of(now);
        for (Effect revised : cards.revised(before, all)) {
            all.add(new Said(events.size() - 1, revised));
        }
        return NobodyCalled.filter(now, GuidedQuietly.filter(now, cards.upToDate(all)));
    }

    private List<Effect> about(Session now, SessionEvent event, Session after) {
        var all = new ArrayList<Effect>();
        all.addAll(LobbyTalk.about(now, event, after));
        all.addAll(DaysTalk.about(now, event, after));
        course(after)
                .ifPresent(course -> {
                    if (event instanceof SessionEvent.Began && isSafer(now)) {
                        all.add(Says.room(nl.intervisie.session.effect.Saying.say(Phrase.SAFER)));
                    }
                    all.addAll(PhaseTalk.about(now, course, event, after));
                    all.addAll(
                            TimeTalk.about(course, event, after).stream()
                                    .filter(it -> !isNeedless(it, event))
                                    .toList());
                    all.addAll(new TurnTalk(now, course, byForm).about(event));
                    all.addAll(OfferTalk.about(course, event));
                    all.addAll(WritingTalk.about(course, event, byForm));
                    all.addAll(PeopleTalk.about(now, event, after));
                    all.addAll(new MendTalk(course, after).about(event));
                    all.addAll(new NudgeTalk(now, course).about(event));
                    all.addAll(PassingTalk.about(now, course, event));
                });
        if (inPhase(after) instanceof InPhase phase) {
            all.addAll(
                    phase.activity() instanceof Letters letters
                            ? new LettersTalk(phase, letters, byForm).about(event)
                            : new FloorTalk(now, phase, byForm, isAskedBefore(event)).about(event));
        }
        all.addAll(EndTalk.about(event, after));
        return all;
    }

    /** Whether the method just made way for one that is safe for all. */
    private boolean isSafer(Session now) {
        return before instanceof Gathering(var asked)
                && now instanceof Gathering(var begins)
                && asked.method().asksSafety()
                && !begins.method().asksSafety();
    }

    /** Minutes that come with the last questions, and going on to what ends, need no word. */
    private boolean isNeedless(Effect effect, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Extended _ ->
                    happens(SessionEvent.NotReached.class)
                            || happens(SessionEvent.QuestionsPicked.class);
            case SessionEvent.Resumed _ ->
                    effect instanceof Effect.Say && happens(SessionEvent.PhaseEnded.class);
            case SessionEvent _ -> false;
        };
    }

    private boolean happens(Class<? extends SessionEvent> kind) {
        return events.stream().anyMatch(kind::isInstance);
    }

    /** Whether this is about a question that waited for the floor. */
    private boolean isAskedBefore(SessionEvent event) {
        return event instanceof SessionEvent.FloorTaken(var number, _)
                && course(before).flatMap(it -> it.book().questions().numbered(number)).isPresent();
    }

    private static @Nullable InPhase inPhase(Session session) {
        return switch (session) {
            case InPhase phase when !phase.ended() -> phase;
            case Resting resting -> resting.phase();
            default -> null;
        };
    }

    /** How far a session is; empty before it begins. */
    static Optional<Course> course(Session session) {
        return switch (session) {
            case InPhase phase -> Optional.of(phase.course());
            case Resting resting -> Optional.of(resting.course());
            case Reviewing reviewing -> Optional.of(reviewing.course());
            case Closed closed -> closed.course();
            case Gathering _, Unopened _ -> Optional.empty();
        };
    }
}
