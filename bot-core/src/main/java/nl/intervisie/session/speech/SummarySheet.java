package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.Reviewing;
import nl.intervisie.session.course.Book;
import nl.intervisie.session.course.Book.PhaseTime;
import nl.intervisie.session.course.Bringers;
import nl.intervisie.session.course.Choice;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Gains.Gain;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** The evaluation summary, line by line, each under a name by which the bringer may strike it. */
public final class SummarySheet {

    private static final String LOOK = "look";
    static final String SLOT = "summary";

    private SummarySheet() {}

    /** A line of the summary; {@code id} is empty for what can not be struck. */
    public record Row(String id, Saying saying) {}

    /** Where a bringer looks at it: of several, each at their own place. */
    static String slot(Course course, Seat who) {
        return new Bringers(course).all().size() < 2 ? LOOK : LOOK + "-" + who;
    }

    /** What a bringer sees first, alone: of several cases their own. */
    static Notice look(Reviewing reviewing, Seat who) {
        if (!reviewing.isLooking(who)) {
            return Notice.word(say(Phrase.LOOKED_OVER));
        }
        var course = reviewing.course();
        var lines = new ArrayList<Saying>();
        lines.add(
                DaysTalk.until(course, Phrase.LOOK_FIRST, reviewing.until())
                        .code("pace", course.isSlow() ? "days" : "live"));
        if (new Bringers(course).all().size() > 1) {
            lines.add(say(Phrase.LOOK_OWN));
        }
        lines.addAll(sayings(rows(course, Set.of(who)), reviewing.struck()));
        return Notice.titled(Kind.SUMMARY, say(Phrase.SUMMARY_TITLE), lines)
                .doing(Doing.main(Verb.PUBLISH), Doing.also(Verb.STRIKE), Doing.also(Verb.MORE));
    }

    /** What is posted in the room. */
    static Notice posted(Course course) {
        var posting = course.book().posting();
        return Notice.titled(
                Kind.SUMMARY,
                say(Phrase.SUMMARY_TITLE),
                sayings(
                        posting.brief()
                                ? brief(course, Set.copyOf(posting.released()))
                                : rows(course, new Bringers(course).all()),
                        posting.struck()));
    }

    private static List<Saying> sayings(List<Row> rows, Set<String> struck) {
        return rows.stream().filter(row -> !struck.contains(row.id())).map(Row::saying).toList();
    }

    /** Without any text of a case, but of these: method, times, scores. */
    private static List<Row> brief(Course course, Set<Seat> whose) {
        var rows = new ArrayList<Row>();
        addMethod(rows, course);
        addCases(rows, course, whose);
        addScores(rows, course);
        return rows;
    }

    /** Every line there is about the cases of these, and about what all take home. */
    public static List<Row> rows(Course course, Set<Seat> whose) {
        var rows = new ArrayList<Row>();
        addMethod(rows, course);
        addCases(rows, course, whose);
        addGains(rows, course);
        addScores(rows, course);
        return rows;
    }

    private static void addCases(List<Row> rows, Course course, Set<Seat> whose) {
        var past = course.book().past();
        var cases = new ArrayList<Case>();
        for (int i = 0; i < past.size(); i++) {
            cases.add(new Case(course, past.get(i).bringer(), past.get(i).book(), i + 1));
        }
        int last = past.isEmpty() ? 0 : past.size() + 1;
        cases.add(new Case(course, course.roster().bringer(), course.book(), last));
        cases.stream()
                .filter(it -> it.bringer().filter(whose::contains).isPresent())
                .forEach(it -> addCase(rows, it));
    }

    /** One case of a session; {@code number} is 0 when it is the only one. */
    private record Case(Course course, Optional<Seat> bringer, Book book, int number) {

        String id(String row) {
            return Bringers.line(row, number);
        }
    }

    private static void addCase(List<Row> rows, Case one) {
        one.bringer()
                .filter(_ -> one.number() > 0)
                .ifPresent(
                        who -> rows.add(new Row("", say(Phrase.SUMMARY_CASE).named("who", who))));
        addQuestion(rows, one);
        addChoice(rows, one);
    }

    private static void addMethod(List<Row> rows, Course course) {
        rows.add(
                new Row(
                        "",
                        say(Phrase.SUMMARY_METHOD)
                                .scripted("method", "", "title")
                                .with("people", course.roster().joined().size())));
        course.book().times().forEach(time -> rows.add(new Row("", phase(course, time))));
    }

    private static Saying phase(Course course, PhaseTime time) {
        if (course.isSlow()) {
            return DaysTalk.phase(course, time);
        }
        return say(Phrase.SUMMARY_PHASE)
                .scripted("phase", course.plan().phase(time.index()).id(), "title")
                .time("from", time.began())
                .time("to", time.ended());
    }

    private static void addQuestion(List<Row> rows, Case one) {
        one.bringer()
                .flatMap(one.book()::offerOf)
                .ifPresent(offer ->
                        rows.add(
                                new Row(
                                        one.id("question"),
                                        say(Phrase.SUMMARY_QUESTION)
                                                .said("text", offer.question()))));
        one.book()
                .restated()
                .ifPresent(words ->
                        rows.add(
                                new Row(
                                        one.id("restated"),
                                        say(Phrase.SUMMARY_RESTATED).said("text", words))));
    }

    private static void addChoice(List<Row> rows, Case one) {
        var choice = one.book().choice();
        var suggestions = one.course().suggestions(one.book());
        choice.picks().stream()
                .filter(pick -> pick.suggestion() <= suggestions.size())
                .forEach(pick -> {
                    var suggestion = suggestions.get(pick.suggestion() - 1);
                    rows.add(
                            new Row(
                                    one.id("chosen-" + pick.suggestion()),
                                    say(Phrase.SUMMARY_CHOSEN)
                                            .named("who", suggestion.who())
                                            .said("text", suggestion.words())
                                            .said("why", pick.why())));
                });
        choice.other()
                .ifPresent(words ->
                        rows.add(
                                new Row(
                                        one.id("other"),
                                        say(Phrase.SUMMARY_CHOSEN_OTHER).said("text", words))));
        choice.step().ifPresent(step -> rows.add(new Row(one.id("step"), intention(choice, step))));
    }

    private static Saying intention(Choice choice, TextRef step) {
        return choice.remindAt()
                .map(day -> say(Phrase.SUMMARY_STEP_BY).said("text", step).date("day", day))
                .orElse(say(Phrase.SUMMARY_STEP).said("text", step));
    }

    private static void addGains(List<Row> rows, Course course) {
        course.book()
                .gains()
                .all()
                .forEach(gain -> {
                    rows.add(new Row("gain-" + gain.who(), gain(gain)));
                    gain.own()
                            .ifPresent(
                                    own -> rows.add(new Row("own-" + gain.who(), own(gain, own))));
                });
    }

    private static Saying gain(Gain gain) {
        return gain.nameless()
                ? say(Phrase.SUMMARY_GAIN_NAMELESS).said("text", gain.gain())
                : say(Phrase.SUMMARY_GAIN).named("who", gain.who()).said("text", gain.gain());
    }

    private static Saying own(Gain gain, TextRef own) {
        return gain.nameless()
                ? say(Phrase.SUMMARY_OWN_NAMELESS).said("text", own)
                : say(Phrase.SUMMARY_OWN).named("who", gain.who()).said("text", own);
    }

    private static void addScores(List<Row> rows, Course course) {
        var scores = course.book().gains().scores();
        if (!scores.isEmpty()) {
            rows.add(
                    new Row(
                            "",
                            say(Phrase.SUMMARY_SCORES)
                                    .code(
                                            "scores",
                                            scores.stream()
                                                    .map(String::valueOf)
                                                    .collect(Collectors.joining(" · ")))));
        }
    }
}
