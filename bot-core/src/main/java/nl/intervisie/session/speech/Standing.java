package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.Closed;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Lobby;
import nl.intervisie.session.Resting;
import nl.intervisie.session.Reviewing;
import nl.intervisie.session.Session;
import nl.intervisie.session.Unopened;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Roster;
import nl.intervisie.session.course.Step;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.phase.Awaited;
import nl.intervisie.session.phase.Floor;
import nl.intervisie.session.phase.Round;
import nl.intervisie.session.seat.Seat;

/**
 * How one person stands in a session now: which phase, whether anything is asked of them, until
 * when. Never a word of the case.
 */
public record Standing(Seat who) {

    /** Empty when they do not take part, or it is over. */
    public Optional<Notice> in(Session session) {
        return switch (session) {
            case Gathering(var lobby) when lobby.roster().has(who) -> Optional.of(gathering(lobby));
            case InPhase phase when isIn(phase.course()) -> Optional.of(inPhase(phase));
            case Resting resting when isIn(resting.course()) -> Optional.of(resting(resting));
            case Reviewing reviewing when isIn(reviewing.course()) ->
                    Optional.of(reviewing(reviewing));
            case Gathering _, InPhase _, Resting _, Reviewing _, Closed _, Unopened _ ->
                    Optional.empty();
        };
    }

    /** The desk of whoever guides a phase that is on. */
    public Optional<Notice> desk(Session session) {
        return switch (session) {
            case InPhase phase when phase.course().roster().guides(who) ->
                    Optional.of(new Desk(phase).shown(false));
            case Resting resting when resting.course().roster().guides(who) ->
                    Optional.of(new Desk(resting.phase()).shown(true));
            case Session _ -> Optional.empty();
        };
    }

    /** What they meant to do, as long as it is kept for them. */
    public List<Notice> intentions(Closed closed, Instant now) {
        return closed.intentions(now).stream()
                .filter(it -> it.who().equals(who))
                .map(it ->
                        Notice.of(
                                Kind.SHOWING,
                                closed.toCome(it)
                                        .map(day -> say(Phrase.HOME_INTENTION_BY).date("day", day))
                                        .orElse(say(Phrase.HOME_INTENTION))
                                        .said("text", it.step())))
                .toList();
    }

    private boolean isIn(Course course) {
        Roster roster = course.roster();
        return roster.has(who) || roster.brings(who);
    }

    private Notice gathering(Lobby lobby) {
        var lines = new ArrayList<Saying>();
        lines.add(
                say(Phrase.LOBBY_PEOPLE)
                        .with("who", new Arg.AllNamed(List.copyOf(lobby.roster().joined())))
                        .with("missing", lobby.missing()));
        var acts = new ArrayList<Doing>();
        if (lobby.missing() == 0) {
            acts.add(Doing.main(Verb.BEGIN));
        }
        if (isAskedWhetherItFeelsSafe(lobby)) {
            lines.add(say(Phrase.SAFETY_ASKED));
            acts.addAll(List.of(Doing.also(Verb.SAFE_YES), Doing.also(Verb.SAFE_NO)));
        }
        var title = say(Phrase.HOME_GATHERING).scripted("method", "", "title");
        return Notice.titled(Kind.CARD, title, lines).doing(acts.toArray(Doing[]::new));
    }

    private boolean isAskedWhetherItFeelsSafe(Lobby lobby) {
        return lobby.method().asksSafety()
                && lobby.roster().speakers().contains(who)
                && !lobby.safe().contains(who);
    }

    private Notice inPhase(InPhase phase) {
        var lines = new ArrayList<Saying>();
        boolean asked = isAsked(phase);
        lines.add(
                asked
                        ? say(Phrase.HOME_YOUR_TURN)
                                .scripted("text", phase.course().phase().id(), "who")
                        : say(Phrase.HOME_NOTHING_NOW));
        lines.addAll(Progress.of(phase));
        lines.add(
                phase.course()
                        .clock()
                        .ends()
                        .map(end -> DaysTalk.until(phase.course(), end))
                        .orElse(say(Phrase.CARD_NO_TIME)));
        var card = Notice.titled(Kind.CARD, title(phase), lines);
        return asked ? card.doing(acts(phase)) : card;
    }

    private boolean isAsked(InPhase phase) {
        var course = phase.course();
        if (course.isSlow()) {
            return Awaited.in(course, phase.activity()).contains(who);
        }
        return switch (phase.activity()) {
            case Round round -> round.turn().filter(it -> it.who().equals(who)).isPresent();
            case Floor floor when course.roster().brings(who) ->
                    floor.isPicking() || course.book().questions().onFloor().isPresent();
            default -> Desk.asked(phase).contains(who) && !course.roster().acted().contains(who);
        };
    }

    private Doing[] acts(InPhase phase) {
        boolean brings = phase.course().roster().brings(who);
        if (brings && phase.activity() instanceof Floor floor && floor.isPicking()) {
            return new Doing[] {Doing.main(Verb.PICK)};
        }
        var onFloor = phase.course().book().questions().onFloor();
        boolean answers = brings && phase.activity() instanceof Floor;
        return answers && onFloor.isPresent()
                ? answer(onFloor.get().number())
                : MainActs.of(phase).toArray(Doing[]::new);
    }

    private static Doing[] answer(int number) {
        return new Doing[] {
            Doing.main(Verb.ANSWER).about(number), Doing.also(Verb.ANSWERED).about(number)
        };
    }

    private Notice resting(Resting resting) {
        var card =
                Notice.titled(Kind.CARD, title(resting.phase()), List.of(say(Phrase.CARD_RESTING)));
        boolean mayConsent = resting.why() == Rest.READER && resting.toConsent().contains(who);
        return mayConsent ? card.doing(Doing.main(Verb.CONSENT)) : card;
    }

    private Notice reviewing(Reviewing reviewing) {
        boolean looks = reviewing.isLooking(who);
        var card =
                Notice.titled(
                        Kind.CARD,
                        say(Phrase.HOME_REVIEWING).scripted("method", "", "title"),
                        List.of(say(looks ? Phrase.HOME_LOOK : Phrase.HOME_NOTHING_NOW)));
        return looks ? card.doing(Doing.main(Verb.PUBLISH), Doing.also(Verb.STRIKE)) : card;
    }

    private static Saying title(InPhase phase) {
        var course = phase.course();
        return say(Phrase.HOME_PHASE)
                .scripted("method", "", "title")
                .scripted("phase", course.phase().id(), "title")
                .with("number", Step.of(course).number())
                .with("of", Step.of(course).of());
    }
}
