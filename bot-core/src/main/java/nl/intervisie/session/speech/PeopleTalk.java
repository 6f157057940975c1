package nl.intervisie.session.speech;

import static nl.intervisie.method.Kind.GOSSIP;
import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Resting;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;

/** What is said about people who come, go or guide while a session runs. */
final class PeopleTalk {

    private PeopleTalk() {}

    static List<Effect> about(Session before, SessionEvent event, Session after) {
        return Speech.course(after)
                .map(course -> about(before, event, after, course))
                .orElse(List.of());
    }

    private static List<Effect> about(
            Session before, SessionEvent event, Session after, Course course) {
        return switch (event) {
            case SessionEvent.Joined(var who) -> joined(course, who, after);
            case SessionEvent.EntryAsked(var late) -> entryAsked(course, late);
            case SessionEvent.EntryDeclined(var late) -> declined(course, late);
            case SessionEvent.GuideNamed(var guide) -> named(before, guide, after);
            case SessionEvent.Left(var who) -> left(before, course, who);
            case SessionEvent.WentOut(var who) -> left(before, course, who);
            case SessionEvent _ -> List.of();
        };
    }

    private static List<Effect> joined(Course course, Seat who, Session after) {
        var effects = new ArrayList<>(notAsked(course, who));
        effects.add(new Effect.LetIn(who));
        if (course.roster().brings(who)) {
            effects.add(
                    TimeTalk.here(
                            course, "", Notice.word(say(Phrase.JOINED_AGAIN).named("who", who))));
            return effects;
        }
        if (!isAnnounced(who, after)) {
            effects.add(
                    TimeTalk.here(
                            course, "", Notice.word(say(Phrase.JOINED_LATE).named("who", who))));
        }
        effects.add(
                new Effect.Say(
                        new Listeners.Only(who), "", caughtUp(course, after instanceof Resting)));
        if (gossipsFrom(course, 1)) {
            effects.add(LobbyTalk.safetyPast(who));
            effects.add(LobbyTalk.safety(who, Phrase.SAFETY_LATE));
        }
        return effects;
    }

    /** Where all are asked about whoever came, that they join is said in the same message. */
    private static boolean isAnnounced(Seat who, Session after) {
        return after instanceof Resting resting
                && resting.why() == SessionEvent.Rest.READER
                && resting.guests().readers().contains(who);
    }

    private static List<Effect> declined(Course course, Seat late) {
        var effects = new ArrayList<>(notAsked(course, late));
        effects.add(Says.only(late, say(Phrase.ENTRY_DECLINED)));
        return effects;
    }

    private static List<Effect> notAsked(Course course, Seat late) {
        return course.roster()
                .bringer()
                .map(who ->
                        List.<Effect>of(new Effect.TakeAway(new Listeners.Only(who), entry(late))))
                .orElse(List.of());
    }

    private static String entry(Seat late) {
        return "entry-" + late;
    }

    /** Where we are, what it is about, what they missed, and what taking part means. */
    private static Notice caughtUp(Course course, boolean resting) {
        var lines = new ArrayList<Saying>();
        lines.add(
                say(Phrase.CATCH_UP)
                        .scripted("phase", course.phase().id(), "title")
                        .code("resting", resting ? "yes" : "no"));
        course.roster()
                .bringer()
                .flatMap(course.book()::offerOf)
                .ifPresent(offer ->
                        lines.add(
                                say(Phrase.CATCH_UP_QUESTION)
                                        .named("who", offer.who())
                                        .said("text", offer.question())));
        lines.add(say(Phrase.CATCH_UP_MISSED).code("talk", course.spoken() ? "spoken" : "typed"));
        if (gossipsFrom(course, 0) && !gossipsFrom(course, 1)) {
            lines.add(say(Phrase.CATCH_UP_GOSSIP));
        }
        lines.add(say(Phrase.CATCH_UP_RULES).with("hours", course.setup().kept()));
        return new Notice(Kind.WORD, Optional.empty(), lines, List.of(), false);
    }

    /**
     * Whether the group still talks about the bringer, so many phases from now or later: all were
     * asked about that, but who comes late.
     */
    private static boolean gossipsFrom(Course course, int phases) {
        return course.plan().method().asksSafety()
                && course.plan().boxes().stream()
                        .skip(course.clock().index() + phases)
                        .anyMatch(box -> box.phase().kind() == GOSSIP);
    }

    private static List<Effect> entryAsked(Course course, Seat late) {
        var effects = new ArrayList<Effect>();
        effects.addAll(Passing.WAITING.said(late, say(Phrase.ENTRY_WAITS)));
        course.roster()
                .bringer()
                .ifPresent(bringer ->
                        effects.add(
                                new Effect.Say(
                                        new Listeners.Only(bringer),
                                        entry(late),
                                        Notice.word(say(Phrase.ENTRY_ASKED).named("who", late))
                                                .doing(
                                                        Doing.also(Verb.LET_IN).about(late),
                                                        Doing.also(Verb.KEEP_OUT).about(late)))));
        return effects;
    }

    private static List<Effect> guided(Session before, Course course, Optional<Seat> guide) {
        var effects = new ArrayList<>(deskCleared(before));
        var word =
                guide.map(who -> say(Phrase.GUIDE_NOW).named("who", who))
                        .orElse(say(Phrase.GUIDE_NOW_BOT));
        effects.add(TimeTalk.here(course, "", Notice.word(word)));
        return effects;
    }

    private static List<Effect> named(Session before, Optional<Seat> guide, Session after) {
        var course = Speech.course(after).orElseThrow();
        var effects = new ArrayList<>(guided(before, course, guide));
        guide.ifPresent(who -> {
            switch (after) {
                case InPhase phase -> effects.add(Desk.first(who, phase, false));
                case Resting resting -> effects.add(Desk.first(who, resting.phase(), true));
                default -> {}
            }
        });
        return effects;
    }

    /** Nobody hears that somebody left, but that the bot guides when the guide did. */
    private static List<Effect> left(Session before, Course course, Seat who) {
        var was = Speech.course(before).map(Course::roster).filter(it -> it.guides(who));
        return was.isPresent() ? guided(before, course, Optional.empty()) : List.of();
    }

    private static List<Effect> deskCleared(Session before) {
        return Speech.course(before)
                .flatMap(it -> it.roster().guide())
                .map(who ->
                        List.<Effect>of(new Effect.TakeAway(new Listeners.Desk(who), Desk.SLOT)))
                .orElse(List.of());
    }
}
