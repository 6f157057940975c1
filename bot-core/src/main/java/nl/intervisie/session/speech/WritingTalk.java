package nl.intervisie.session.speech;

import static nl.intervisie.method.Kind.RESTATE;
import static nl.intervisie.method.Kind.TELL;
import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.method.Seen;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Contribution;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** What is shown of what people wrote: told, summarised, revealed, chosen, meant. */
final class WritingTalk {

    static final String CHOSEN = "chosen";

    private WritingTalk() {}

    static List<Effect> about(Course course, SessionEvent event, boolean byForm) {
        int epoch = course.clock().epoch();
        return switch (event) {
            case SessionEvent.Told(var who, var words) -> told(course, who, words, byForm);
            case SessionEvent.Summarised(var who, var words) ->
                    List.of(Says.room(summed(epoch), summary(course, who, words)));
            case SessionEvent.SummaryConfirmed _ -> settled(course);
            case SessionEvent.SummaryCorrected(var words) -> corrected(course, words);
            case SessionEvent.Revealed _ -> revealing(course);
            case SessionEvent.Spoke(var who, var words) when byForm ->
                    List.of(
                            Says.shown(
                                    TimeTalk.place(course),
                                    words,
                                    say(Phrase.SAID_BY).named("who", who).said("text", words)));
            case SessionEvent.Sealed(var who, _) ->
                    Passing.SEALED.said(who, say(Phrase.ENDING_SEALED));
            case SessionEvent.Unsealed _ -> unsealed(course);
            case SessionEvent.Sorted _ -> List.of(Says.room("sorted-" + epoch, sorted(course)));
            case SessionEvent.Chosen _ -> List.of(Says.room(CHOSEN, chosen(course)));
            case SessionEvent.Committed(var step, var day, _) ->
                    List.of(Says.shown(Says.ROOM, step, committed(course, step, day.isPresent())));
            case SessionEvent _ -> List.of();
        };
    }

    private static List<Effect> told(Course course, Seat who, TextRef words, boolean byForm) {
        var effects = new ArrayList<Effect>();
        if (byForm) {
            var phrase =
                    switch (course.kind()) {
                        case RESTATE -> Phrase.RESTATED;
                        case TELL -> Phrase.TOLD;
                        default -> Phrase.SAID_BY;
                    };
            effects.add(
                    Says.shown(
                            Says.ROOM, words, say(phrase).named("who", who).said("text", words)));
        }
        if (course.kind() == TELL && course.book().told().size() == 1) {
            effects.addAll(
                    Says.acts(
                            Says.ROOM,
                            course,
                            Notice.of(Kind.ACTIONS, say(Phrase.TOLD_MORE).named("who", who))
                                    .doing(
                                            Doing.main(Verb.DONE).by(who),
                                            Doing.also(Verb.TELL).by(who))));
        }
        return effects;
    }

    /** Where the summary of the case stands: it stays when the phase ends. */
    private static String summed(int epoch) {
        return "summed-" + epoch;
    }

    private static Notice summary(Course course, Seat who, TextRef words) {
        var lines = new ArrayList<Saying>();
        lines.add(say(Phrase.SUMMARY_GIVEN).named("who", who).said("text", words));
        course.roster()
                .bringer()
                .ifPresent(bringer -> lines.add(say(Phrase.SUMMARY_RIGHT).called("who", bringer)));
        return new Notice(Kind.SHOWING, Optional.empty(), lines, List.of(), false)
                .doing(MainActs.rightOrNot(course.roster()).toArray(Doing[]::new));
    }

    private static List<Effect> settled(Course course) {
        int epoch = course.clock().epoch();
        return course.book()
                .summary()
                .map(it ->
                        List.<Effect>of(
                                new Effect.Revise(
                                        Says.ROOM,
                                        summed(epoch),
                                        Notice.of(
                                                Kind.SHOWING,
                                                say(Phrase.SUMMARY_GIVEN)
                                                        .named("who", it.who())
                                                        .said("text", it.words()),
                                                say(Phrase.SUMMARY_CONFIRMED)))))
                .orElse(List.of());
    }

    private static List<Effect> corrected(Course course, TextRef words) {
        var effects = new ArrayList<Effect>();
        int epoch = course.clock().epoch();
        course.book()
                .summary()
                .ifPresent(it ->
                        effects.add(
                                new Effect.Revise(
                                        Says.ROOM,
                                        summed(epoch),
                                        Notice.of(
                                                Kind.SHOWING,
                                                say(Phrase.SUMMARY_GIVEN)
                                                        .named("who", it.who())
                                                        .said("text", it.words())))));
        course.roster()
                .bringer()
                .ifPresent(who ->
                        effects.add(
                                Says.shown(
                                        Says.ROOM,
                                        words,
                                        say(Phrase.SUMMARY_ADDED)
                                                .named("who", who)
                                                .said("text", words))));
        return effects;
    }

    /** Shown all at once; what is private is given back to each alone. */
    private static List<Effect> revealing(Course course) {
        if (course.rules().seen() == Seen.PRIVATE) {
            return given(course).stream()
                    .<Effect>map(it ->
                            Says.only(it.who(), say(Phrase.PRIVATE_BACK).said("text", it.words())))
                    .toList();
        }
        return List.of(Says.room("reveal-" + course.clock().epoch(), revealed(course)));
    }

    private static List<Contribution> given(Course course) {
        return course.book().writings().in(course.phase().id());
    }

    static Notice revealed(Course course) {
        var given = given(course);
        if (given.isEmpty()) {
            return Notice.word(say(Phrase.REVEAL_NOTHING));
        }
        return Notice.titled(
                Kind.SHOWING, say(title(course)), given.stream().map(WritingTalk::line).toList());
    }

    private static Phrase title(Course course) {
        return switch (course.rules().what()) {
            case QUESTION -> Phrase.REVEAL_QUESTIONS;
            case SUGGESTION -> Phrase.REVEAL_SUGGESTIONS;
            case CORE, POSITION, OBSERVATION, CLAIM, THOUGHT -> Phrase.REVEAL_TITLE;
        };
    }

    private static List<Effect> unsealed(Course course) {
        return course.book().story().ending().stream()
                .map(it ->
                        Says.shown(
                                Says.ROOM,
                                it,
                                bringers(course, Phrase.ENDING_OPENED).said("text", it)))
                .toList();
    }

    /** What was written as the bringer sorted it: warm, neutral, cold, or in two columns. */
    static Notice sorted(Course course) {
        var written = course.writtenQuestions();
        var piles = course.sorted();
        var warm = new ArrayList<Saying>();
        var neutral = new ArrayList<Saying>();
        var cold = new ArrayList<Saying>();
        for (int i = 0; i < written.size(); i++) {
            boolean isWarm = piles.warm().contains(i + 1);
            boolean isCold = piles.cold().contains(i + 1);
            (isWarm ? warm : isCold ? cold : neutral).add(line(written.get(i)));
        }
        var lines = new ArrayList<Saying>();
        if (course.phase().hasColumns()) {
            under(column(course, 1), warm, lines);
            under(column(course, 2), cold, lines);
            under(say(Phrase.SORTED_APART), neutral, lines);
        } else {
            under(say(Phrase.SORTED_WARM), warm, lines);
            under(say(Phrase.SORTED_NEUTRAL), neutral, lines);
            under(say(Phrase.SORTED_COLD), cold, lines);
        }
        return Notice.titled(Kind.SHOWING, bringers(course, Phrase.SORTED_TITLE), lines);
    }

    private static Saying column(Course course, int number) {
        return say(Phrase.SORTED_COLUMN)
                .with("text", new Arg.Scripted(course.phase().id(), "column-" + number));
    }

    private static void under(Saying heading, List<Saying> some, List<Saying> lines) {
        if (!some.isEmpty()) {
            lines.add(heading);
            lines.addAll(some);
        }
    }

    private static Saying line(Contribution it) {
        return say(Phrase.SAID_BY).named("who", it.who()).said("text", it.words());
    }

    static Notice chosen(Course course) {
        var lines = new ArrayList<Saying>();
        var choice = course.book().choice();
        var suggestions = course.suggestions();
        choice.picks().stream()
                .filter(pick -> pick.suggestion() <= suggestions.size())
                .forEach(pick -> {
                    var suggestion = suggestions.get(pick.suggestion() - 1);
                    lines.add(
                            say(Phrase.CHOSEN_LINE)
                                    .named("who", suggestion.who())
                                    .said("text", suggestion.words())
                                    .said("why", pick.why()));
                });
        choice.other().ifPresent(words -> lines.add(say(Phrase.CHOSEN_OTHER).said("text", words)));
        if (lines.isEmpty()) {
            lines.add(say(Phrase.CHOSEN_NOTHING));
        }
        return Notice.titled(Kind.SHOWING, bringers(course, Phrase.CHOSEN_TITLE), lines);
    }

    private static Saying bringers(Course course, Phrase phrase) {
        return course.roster()
                .bringer()
                .map(who -> say(phrase).named("who", who))
                .orElse(say(phrase));
    }

    private static Saying[] committed(Course course, TextRef step, boolean dated) {
        var line = bringers(course, Phrase.COMMITTED).said("text", step);
        return dated && !course.setup().practice() && course.book().choice().remindAt().isPresent()
                ? new Saying[] {
                    line,
                    bringers(course, Phrase.COMMITTED_BY)
                            .date("day", course.book().choice().remindAt().get())
                }
                : new Saying[] {line};
    }
}
