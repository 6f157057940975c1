package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.Rhythm;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Book.PhaseTime;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.days.Timetable;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.phase.Awaited;
import nl.intervisie.session.phase.Letters;
import nl.intervisie.session.seat.Seat;

/** What is said because a session goes over days: working days, dates, whose turn it is today. */
final class DaysTalk {

    private DaysTalk() {}

    static List<Effect> about(Session before, SessionEvent event, Session after) {
        return switch (event) {
            case SessionEvent.Joined(var who)
                    when after instanceof Gathering(var lobby) && lobby.setup().isSlow() ->
                    List.of(asking(who));
            case SessionEvent.Arranged _
                    when after instanceof Gathering(var lobby)
                            && before instanceof Gathering(var old)
                            && lobby.setup().isSlow() != old.setup().isSlow() ->
                    lobby.roster().joined().stream()
                            .map(who -> lobby.setup().isSlow() ? asking(who) : past(who))
                            .toList();
            case SessionEvent.Opened(var who, _, var setup, _, _, _, _) when setup.isSlow() ->
                    List.of(asking(who));
            case SessionEvent.WorkingDaysTold(var who, _, _) ->
                    List.of(new Effect.Revise(new Listeners.Only(who), days(who), known()));
            case SessionEvent.Began _ when after instanceof InPhase phase -> begun(phase.course());
            case SessionEvent.Digested(_, var who) when after instanceof InPhase phase ->
                    told(phase, who);
            case SessionEvent.Reminded(_, var who) when after instanceof InPhase phase ->
                    told(phase, who);
            case SessionEvent.PhaseEnded _ when before instanceof InPhase phase -> past(phase);
            case SessionEvent _ -> List.of();
        };
    }

    private static Effect asking(Seat who) {
        return new Effect.Say(
                new Listeners.Only(who),
                days(who),
                Notice.word(say(Phrase.WORKING_DAYS_ASKED)).doing(Doing.main(Verb.WORKING_DAYS)));
    }

    private static Notice known() {
        return Notice.word(say(Phrase.WORKING_DAYS_HEARD)).doing(Doing.also(Verb.WORKING_DAYS));
    }

    private static Effect past(Seat who) {
        return new Effect.TakeAway(new Listeners.Only(who), days(who));
    }

    static String today(Seat who) {
        return "today-" + who;
    }

    private static String days(Seat who) {
        return "days-" + who;
    }

    /** The dates as they are now that it has begun. */
    private static List<Effect> begun(Course course) {
        return course.days()
                .map(days -> {
                    var lines = new ArrayList<Saying>();
                    lines.add(say(Phrase.TIMETABLE));
                    lines.addAll(moments(days.timetable()));
                    return List.of(
                            Says.room(
                                    "",
                                    new Notice(
                                            nl.intervisie.chat.Message.Kind.SHOWING,
                                            Optional.empty(),
                                            lines,
                                            List.of(),
                                            false)));
                })
                .orElse(List.of());
    }

    /** One line a moment: what, and until when. */
    static List<Saying> moments(Timetable timetable) {
        return timetable.moments().stream()
                .map(it -> {
                    var first = it.phases().getFirst().id();
                    var last = it.phases().getLast().id();
                    return say(Phrase.LOBBY_MOMENT)
                            .with("number", it.number())
                            .code("phases", first.equals(last) ? "one" : "more")
                            .scripted("first", first, "title")
                            .scripted("last", last, "title")
                            .date("until", it.until());
                })
                .toList();
    }

    /** The word of before goes: there is never more than one. */
    private static List<Effect> told(InPhase phase, SortedSet<Seat> people) {
        return people.stream()
                .flatMap(who -> {
                    var to = new Listeners.Only(who);
                    return Stream.<Effect>of(
                            new Effect.TakeAway(to, today(who)),
                            new Effect.Say(to, today(who), today(phase, who)));
                })
                .toList();
    }

    /** What each who was told has before them today, as it stands now. */
    static Map<Listeners.Only, Notice> today(InPhase phase) {
        var all = new LinkedHashMap<Listeners.Only, Notice>();
        phase.course().days().stream()
                .flatMap(it -> it.digests().here().stream())
                .forEach(who -> all.put(new Listeners.Only(who), today(phase, who)));
        return all;
    }

    private static Notice today(InPhase phase, Seat who) {
        var course = phase.course();
        if (!Awaited.in(course, phase.activity()).contains(who)) {
            return Notice.word(say(Phrase.HOME_NOTHING_NOW));
        }
        boolean urged = course.days().filter(it -> it.digests().urged().contains(who)).isPresent();
        return Notice.word(
                        say(urged ? Phrase.REMINDER : digest(phase, who))
                                .code("who", waitsFor(phase, who) ? "bringer" : "other")
                                .scripted("phase", course.phase().id(), "title")
                                .day("until", course.clock().box().ends()))
                .doing(acts(phase, who));
    }

    private static Phrase digest(InPhase phase, Seat who) {
        return isAnswered(phase, who) ? Phrase.DIGEST_ANSWERED : Phrase.DIGEST;
    }

    private static boolean isAnswered(InPhase phase, Seat who) {
        return phase.activity() instanceof Letters letters
                && letters.mayOnlyFollowUp(phase.course(), who);
    }

    /** Without this person it does not go on; who still has to answer gets a day more. */
    private static boolean waitsFor(InPhase phase, Seat who) {
        return phase.activity() instanceof Letters
                ? phase.course().roster().brings(who)
                : !phase.activity().mayBeCut() && phase.course().acts(who);
    }

    /** What they can do from where they read it. */
    private static Doing[] acts(InPhase phase, Seat who) {
        var course = phase.course();
        var acts = new ArrayList<Doing>();
        MainActs.of(phase).stream()
                .filter(it -> it.whose().isFor(who))
                .map(it -> it.by(who))
                .forEach(acts::add);
        if (isAnswered(phase, who)) {
            acts.add(Doing.main(Verb.NO_FOLLOW_UP).by(who));
        } else if (phase.activity() instanceof Letters letters
                && letters.readies(course).contains(who)) {
            acts.add(Doing.also(Verb.READY).by(who));
        }
        return acts.toArray(Doing[]::new);
    }

    private static List<Effect> past(InPhase phase) {
        return phase.course().days().stream()
                .flatMap(it -> it.digests().here().stream())
                .<Effect>map(who -> new Effect.TakeAway(new Listeners.Only(who), today(who)))
                .toList();
    }

    /** A phase with the days it took. */
    static Saying phase(Course course, PhaseTime time) {
        return say(Phrase.SUMMARY_PHASE_DAYS)
                .scripted("phase", course.plan().phase(time.index()).id(), "title")
                .code("days", isOneDay(course, time.began(), time.ended()) ? "one" : "more")
                .date("from", time.began())
                .date("to", time.ended());
    }

    private static boolean isOneDay(Course course, Instant from, Instant to) {
        return course.setup()
                .days()
                .map(Rhythm::zone)
                .filter(zone ->
                        from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate()))
                .isPresent();
    }

    /** A phrase with a moment in it: over days, with its day. */
    static Saying until(Course course, Phrase phrase, Instant end) {
        return course.isSlow() ? say(phrase).day("until", end) : say(phrase).time("until", end);
    }

    /** Until when, in what the readers need: a time of day, or a day as well. */
    static Saying until(Course course, Instant end) {
        return course.isSlow()
                ? say(Phrase.CARD_DAYS).day("until", end)
                : say(Phrase.CARD_TIME).time("until", end).left("left", end);
    }
}
