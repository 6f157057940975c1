package nl.intervisie.session;

import static nl.intervisie.session.Cast.MONDAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions in which anybody asks anything at any time. */
class RandomWalkTest {

    private static final int WALKS = Boolean.getBoolean("intervisie.thorough") ? 20_000 : 100;
    private static final int STEPS = 120;

    @Test
    @Tag("thorough")
    void whateverIsAskedASessionStaysSoundAndEnds() {
        for (int seed = 1; seed <= WALKS; seed++) {
            var commands = new ArrayList<SessionCommand>();
            try {
                walk(seed, commands);
            } catch (RuntimeException | AssertionError wrong) {
                throw new AssertionError(story(seed, shrunk(seed, commands)), wrong);
            }
        }
    }

    private static void walk(int seed, List<SessionCommand> asked) {
        var dice = new Dice(seed);
        var any = new AnyCommand(dice);
        var walk = start(seed);
        Instant at = MONDAY;
        for (int step = 0; step < STEPS && !(walk.session() instanceof Closed); step++) {
            at = at.plusSeconds(dice.below(40));
            var command = next(dice, any, walk, at);
            at = command.at();
            asked.add(command);
            walk.ask(command);
        }
        walk.replay();
        walk.leaveAlone(at);
        walk.replay();
    }

    /** Somewhere in a session: in its lobby, or at the beginning of any phase. */
    private static Walk start(int seed) {
        var dice = new Dice(-seed);
        boolean spoken = dice.in(1, 3);
        var kind = dice.one(TestMethod.method().phases()).kind();
        if (dice.in(1, 2)) {
            return new Walk(
                    dice.in(1, 5)
                            ? Past.inTurns()
                            : Past.wideIn(dice.one(WideMethod.method().phases()).id()));
        }
        return new Walk(
                dice.in(1, 8)
                        ? Past.lobby(spoken ? TestMethod.SPOKEN : TestMethod.TYPED)
                        : spoken ? Past.spokenIn(kind) : Past.in(kind));
    }

    /** Often what brings a session further, sometimes the clock, seldom what ends everything. */
    private static SessionCommand next(Dice dice, AnyCommand any, Walk walk, Instant at) {
        var due = walk.session().due();
        if (dice.in(1, 8) && due.isPresent()) {
            var late = due.get().plusSeconds(dice.in(1, 3) ? dice.below(60) : 0);
            return new SessionCommand.CallTime(
                    late.isAfter(at) ? late : at, walk.session().epoch() - dice.below(8) / 7);
        }
        for (int tries = 0; tries < 12; tries++) {
            var command = any.by(Seat.number(1 + dice.below(6)), at, walk.session().epoch());
            if (isUseful(dice, walk, command)) {
                return command;
            }
        }
        return new SessionCommand.Say(
                Seat.number(1 + dice.below(7)), at, Cast.words(99), dice.in(1, 2), true);
    }

    private static boolean isUseful(Dice dice, Walk walk, SessionCommand command) {
        return !isTaxing(dice, command)
                && walk.session().decide(command) instanceof Decision.Accepted(var events)
                && !events.isEmpty();
    }

    private static boolean isTaxing(Dice dice, SessionCommand command) {
        return switch (command) {
            case SessionCommand.Stop _,
                    SessionCommand.TakeBack _,
                    SessionCommand.Leave _,
                    SessionCommand.BeWithoutRoom _,
                    SessionCommand.LoseRoom _ ->
                    dice.in(299, 300);
            case SessionCommand.GoOut _,
                    SessionCommand.ComeIn _,
                    SessionCommand.Remove _,
                    SessionCommand.Back _,
                    SessionCommand.Pause _,
                    SessionCommand.BeExposed _,
                    SessionCommand.LoseCard _,
                    SessionCommand.LoseWord _,
                    SessionCommand.BeAway _ ->
                    dice.in(49, 50);
            case SessionCommand.ShowAgain _,
                    SessionCommand.TellManager _,
                    SessionCommand.Mend _,
                    SessionCommand.Erase _,
                    SessionCommand.Ready _,
                    SessionCommand.MoveOn _,
                    SessionCommand.Pass _ ->
                    dice.in(4, 5);
            case SessionCommand _ -> false;
        };
    }

    /** The same history with all left out that the fault does not need. */
    private static List<SessionCommand> shrunk(int seed, List<SessionCommand> commands) {
        var kept = new ArrayList<>(commands);
        for (int i = kept.size() - 1; i >= 0; i--) {
            var fewer = new ArrayList<>(kept);
            fewer.remove(i);
            if (!fewer.isEmpty() && isWrong(seed, fewer)) {
                kept = fewer;
            }
        }
        return kept;
    }

    private static boolean isWrong(int seed, List<SessionCommand> commands) {
        var walk = start(seed);
        try {
            commands.forEach(walk::ask);
            walk.replay();
            walk.leaveAlone(commands.getLast().at());
            return false;
        } catch (RuntimeException | AssertionError _) {
            return true;
        }
    }

    private static String story(int seed, List<SessionCommand> commands) {
        var walk = start(seed);
        var lines = new ArrayList<String>();
        for (var command : commands) {
            lines.add("> " + command);
            try {
                lines.add("  " + walk.ask(command));
            } catch (RuntimeException | AssertionError wrong) {
                lines.add("  ! " + wrong);
                break;
            }
        }
        return lines.stream()
                .collect(Collectors.joining("\n", "seed " + seed + "\n", "\n" + walk.session()));
    }
}
