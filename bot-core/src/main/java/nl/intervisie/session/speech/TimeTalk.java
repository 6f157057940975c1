package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Resting;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.phase.Floor;
import nl.intervisie.session.phase.Round;

/** What is said about time: the warning, grace, minutes more, moving on, pauses. */
final class TimeTalk {

    static final String REST = "rest";

    private TimeTalk() {}

    static String over(int epoch) {
        return "over-" + epoch;
    }

    static String proposal(int epoch) {
        return "move-" + epoch;
    }

    static List<Effect> about(Course course, SessionEvent event, Session after) {
        int epoch = course.clock().epoch();
        return switch (event) {
            case SessionEvent.Warned _ when isForAll(after) -> List.of();
            case SessionEvent.Warned _ -> warned(course);
            case SessionEvent.GraceBegan _ -> onActionLine(after, say(grace(after)));
            case SessionEvent.Extended(var ends, var fromBank, var borrowed) ->
                    extended(course, ends, fromBank + borrowed, after);
            case SessionEvent.RunOverAsked _ ->
                    List.of(
                            new Effect.TakeAway(place(course), over(epoch)),
                            here(
                                    course,
                                    over(epoch),
                                    Notice.word(say(Phrase.RUN_OVER_ASKED))
                                            .doing(
                                                    Doing.also(Verb.RUN_OVER),
                                                    Doing.also(Verb.TO_HARVEST))));
            case SessionEvent.MoveProposed _ ->
                    List.of(
                            here(
                                    course,
                                    proposal(epoch),
                                    Notice.word(
                                                    say(Phrase.MOVE_PROPOSED)
                                                            .code(
                                                                    "last",
                                                                    course.isInLast()
                                                                            ? "yes"
                                                                            : "no"))
                                            .doing(Doing.main(Verb.NOT_YET))));
            case SessionEvent.MoveHeld _ ->
                    List.of(
                            new Effect.TakeAway(place(course), proposal(epoch)),
                            here(course, "", Notice.word(say(Phrase.MOVE_HELD))));
            case SessionEvent.Deepened _ when course.roster().guide().isPresent() -> List.of();
            case SessionEvent.Deepened _ -> deepened(course, after);
            case SessionEvent.Paused(var why, _) -> paused(course, why);
            case SessionEvent.ReaderCame _ when after instanceof Resting resting ->
                    rest(course, reader(resting));
            case SessionEvent.Resumed _ -> resumed(course, after);
            case SessionEvent.BeenAway(var from, var at) ->
                    List.of(
                            here(
                                    course,
                                    "",
                                    Notice.word(
                                            say(Phrase.BEEN_AWAY)
                                                    .with(
                                                            "minutes",
                                                            minutes(Duration.between(from, at))))));
            case SessionEvent _ -> List.of();
        };
    }

    /** Over days a message that stays: the acts of the moment go on changing. */
    private static List<Effect> deepened(Course course, Session after) {
        var deeper = say(Phrase.DEEPER).scripted("text", course.phase().id(), "deeper");
        return course.isSlow()
                ? List.of(here(course, "", Notice.word(deeper)))
                : onActionLine(after, deeper);
    }

    private static long minutes(Duration away) {
        return Math.max(1, Math.round(away.toSeconds() / 60.0));
    }

    /** Where the phase takes place: its thread, or the room. */
    static Listeners place(Course course) {
        return course.phase().thread() && !course.spoken()
                ? new Listeners.InThread(course.clock().epoch())
                : Says.ROOM;
    }

    static Effect here(Course course, String slot, Notice notice) {
        return new Effect.Say(place(course), slot, notice);
    }

    /** What the clock brings overtakes what was said before it, and stands with the acts. */
    private static List<Effect> onActionLine(Session after, Saying word) {
        return after instanceof InPhase phase ? new ActionLine(phase).saying(word) : List.of();
    }

    /** New questions may still be asked in it; a question that is on the floor is finished. */
    private static Phrase grace(Session after) {
        if (after instanceof InPhase phase && phase.activity() instanceof Floor floor) {
            if (floor.stage() == Floor.Stage.ASKING && !phase.course().spoken()) {
                return Phrase.GRACE_TO_ASK;
            }
            return phase.course().book().questions().onFloor().isPresent()
                    ? Phrase.GRACE_TO_FINISH
                    : Phrase.GRACE;
        }
        return Phrase.GRACE;
    }

    /** A round goes on until everybody was called: the clock hurries nobody in it. */
    private static boolean isForAll(Session after) {
        return after instanceof InPhase phase
                && phase.activity() instanceof Round round
                && !round.needsStill(phase.course()).isZero();
    }

    private static List<Effect> warned(Course course) {
        return course.clock()
                .ends()
                .map(end ->
                        List.of(
                                here(
                                        course,
                                        "",
                                        Notice.word(
                                                say(Phrase.WARNED)
                                                        .left("left", end)
                                                        .time("until", end)))))
                .orElse(List.of());
    }

    private static List<Effect> extended(Course course, Instant ends, int paid, Session after) {
        if (course.isSlow()) {
            return extendedByDays(course, ends);
        }
        boolean uncut = !nl.intervisie.session.phase.Activity.of(course).mayBeCut();
        if (uncut) {
            return course.roster()
                    .bringer()
                    .map(who ->
                            Passing.BUSY.said(
                                    who,
                                    say(Phrase.STILL_BUSY),
                                    Doing.also(Verb.DONE),
                                    Doing.also(Verb.PASS)))
                    .orElse(List.of());
        }
        var word = say(paid == 0 ? Phrase.RUNNING_OVER : Phrase.EXTENDED).time("until", ends);
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.TakeAway(place(course), over(course.clock().epoch())));
        effects.addAll(onActionLine(after, word));
        return effects;
    }

    /** Over days the bringer hears of it in the morning, and the card tells the others. */
    private static List<Effect> extendedByDays(Course course, Instant ends) {
        return nl.intervisie.session.phase.Activity.of(course).mayBeCut()
                ? List.of(
                        here(course, "", Notice.word(say(Phrase.EXTENDED_DAYS).day("until", ends))))
                : List.of();
    }

    private static List<Effect> paused(Course course, Rest why) {
        return switch (why) {
            case PAUSE -> rest(course, resting(Phrase.PAUSED));
            case TIME_OUT -> rest(course, resting(Phrase.TIME_OUT));
            case READER -> List.of();
            case OPENED -> rest(course, opened());
            case SHARED ->
                    rest(course, Notice.word(say(Phrase.ROOM_SHARED)).doing(Doing.also(Verb.MORE)));
            case AMONG_US -> rest(course, resting(Phrase.ROOM_AMONG_US));
            case BRINGER_GONE ->
                    course.roster()
                            .bringer()
                            .map(who ->
                                    rest(
                                            course,
                                            Notice.word(
                                                            say(course.isSlow()
                                                                            ? Phrase
                                                                                    .BRINGER_GONE_DAYS
                                                                            : Phrase.BRINGER_GONE)
                                                                    .named("who", who))
                                                    .doing(
                                                            Doing.main(Verb.RESUME),
                                                            Doing.also(Verb.TO_HARVEST))))
                            .orElse(List.of());
        };
    }

    private static Notice resting(Phrase why) {
        return Notice.word(say(why)).doing(Doing.main(Verb.RESUME), Doing.also(Verb.MORE));
    }

    /** Somebody came into the room, and so many are fine with that. */
    static Notice reader(Resting resting) {
        var guests = resting.guests();
        var lines = new ArrayList<Saying>();
        lines.add(
                say(Phrase.READER_CAME)
                        .with("who", new Arg.AllNamed(List.copyOf(guests.readers()))));
        guests.readers().stream()
                .filter(resting.course().roster().joined()::contains)
                .forEach(who -> lines.add(say(Phrase.JOINED_LATE).named("who", who)));
        return fine(resting, lines)
                .doing(Doing.main(Verb.CONSENT), Doing.also(Verb.JOIN), Doing.also(Verb.MORE));
    }

    /** The room is open to others, and so many are fine with that. */
    static Notice opened(Resting resting) {
        return fine(resting, List.of(say(Phrase.ROOM_OPENED))).doing(toConsent());
    }

    private static Notice opened() {
        return Notice.word(say(Phrase.ROOM_OPENED)).doing(toConsent());
    }

    private static Doing[] toConsent() {
        return new Doing[] {Doing.main(Verb.CONSENT), Doing.also(Verb.MORE)};
    }

    private static Notice fine(Resting resting, List<Saying> what) {
        var all = resting.toConsent();
        long fine = all.stream().filter(resting.guests().consented()::contains).count();
        var lines = new ArrayList<>(what);
        if (fine > 0) {
            lines.add(say(Phrase.READER_FINE).with("count", fine).with("of", all.size()));
        }
        return Notice.word(lines.toArray(Saying[]::new));
    }

    private static List<Effect> rest(Course course, Notice notice) {
        return List.of(new Effect.TakeAway(place(course), REST), here(course, REST, notice));
    }

    private static List<Effect> resumed(Course course, Session after) {
        var word =
                course.clock()
                        .ends()
                        .filter(_ -> !course.isSlow())
                        .map(end -> say(Phrase.RESUMED).time("until", end))
                        .orElse(say(Phrase.RESUMED_NO_TIME));
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.TakeAway(place(course), REST));
        effects.addAll(onActionLine(after, word));
        return effects;
    }
}
