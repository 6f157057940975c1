package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.nothing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.intervisie.method.Seen;
import nl.intervisie.method.What;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Nudged;
import nl.intervisie.session.act.Tone;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Who gets a private word about how they said something, and nobody twice in a phase. */
public record Nudging(Course course) {

    /** Words, and how they sound. */
    private record Said(TextRef words, Tone tone) {}

    Optional<Nudged> about(Seat who, TextRef words, Tone tone) {
        return tone.oneOf(course.rules().not())
                .filter(_ -> !course.clock().nudges().had().contains(who))
                .map(act -> new Nudged(who, words, act));
    }

    /**
     * What the activity answers, with a private word about what was given in it; and what somebody
     * does with such a word. On the floor of questions it is the floor's own.
     */
    public Decision decide(ByPerson command, Activity activity) {
        if (activity instanceof Floor) {
            return activity.decide(course, command);
        }
        var who = command.who();
        var about = course.clock().nudges().about(who);
        return switch (command) {
            case SessionCommand.LeaveAsIs _ ->
                    about.map(_ -> accepted(new SessionEvent.LeftAsIs(who))).orElse(nothing());
            case SessionCommand.KeepForLater _ ->
                    about.filter(_ -> course.suggestsLater())
                            .map(it -> keptForLater(who, it))
                            .orElse(nothing());
            case SessionCommand.Reword(_, _, var words) when asksInWriting() ->
                    about.map(it -> rewritten(who, it, Optional.of(words)))
                            .map(it -> it.with(new SessionEvent.LeftAsIs(who)))
                            .orElse(nothing());
            case ByPerson other -> withWord(other, activity);
        };
    }

    private boolean asksInWriting() {
        return course.rules().what() == What.QUESTION;
    }

    private Decision withWord(ByPerson command, Activity activity) {
        var decision = activity.decide(course, command);
        return decision instanceof Decision.Accepted(var events)
                        && !activity.isLastOf(course, command.who())
                ? given(events, command)
                        .flatMap(it -> about(command.who(), it.words(), it.tone()).stream())
                        .findFirst()
                        .map(it -> decision.with(it))
                        .orElse(decision)
                : decision;
    }

    /** What a command says that is part of this phase now. */
    private static Stream<Said> given(List<SessionEvent> events, ByPerson command) {
        return said(command)
                .filter(it -> events.stream().anyMatch(event -> gives(event, it.words())));
    }

    private static Stream<Said> said(ByPerson command) {
        return switch (command) {
            case SessionCommand.Say(_, _, var words, var tone, _) ->
                    Stream.of(new Said(words, tone));
            case SessionCommand.Write(_, _, var words, var tone) ->
                    Stream.of(new Said(words, tone));
            case SessionCommand.WriteSeveral(_, _, var words, var tones) ->
                    IntStream.range(0, words.size())
                            .mapToObj(it -> new Said(words.get(it), tones.get(it)));
            case ByPerson _ -> Stream.empty();
        };
    }

    private static boolean gives(SessionEvent event, TextRef words) {
        return switch (event) {
            case SessionEvent.Spoke(_, var some) -> some.equals(words);
            case SessionEvent.TurnTaken(_, var some) -> some.filter(words::equals).isPresent();
            case SessionEvent.Written(_, var some) -> some.equals(words);
            case SessionEvent.WroteSeveral(_, var some) -> some.contains(words);
            case SessionEvent _ -> false;
        };
    }

    /** What is said stays said; what nobody has seen yet is taken out. */
    private Decision keptForLater(Seat who, TextRef words) {
        var kept = new SessionEvent.KeptForLater(who, words);
        return written(who).contains(words)
                ? rewritten(who, words, Optional.empty()).with(kept)
                : accepted(kept);
    }

    private List<TextRef> written(Seat who) {
        return asksInWriting() || course.rules().seen() != Seen.OPEN
                ? course.book().writings().by(who, course.phase().id())
                : List.of();
    }

    private Decision rewritten(Seat who, TextRef old, Optional<TextRef> now) {
        var all = new ArrayList<TextRef>();
        written(who).forEach(it -> (it.equals(old) ? now : Optional.of(it)).ifPresent(all::add));
        return accepted(
                switch (all.size()) {
                    case 0 -> new SessionEvent.WritingPassed(who);
                    case 1 -> new SessionEvent.Written(who, all.getFirst());
                    default -> new SessionEvent.WroteSeveral(who, all);
                });
    }
}
