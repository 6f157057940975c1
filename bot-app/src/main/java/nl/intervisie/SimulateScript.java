package nl.intervisie;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import nl.intervisie.method.Method;
import nl.intervisie.method.Pace;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.method.script.OwnMethods;
import nl.intervisie.method.script.ScriptFile;
import nl.intervisie.trial.Breach;
import nl.intervisie.trial.DaysTrial;
import nl.intervisie.trial.DiarySheet;
import nl.intervisie.trial.Outcome;
import nl.intervisie.trial.Role;
import nl.intervisie.trial.Setting;
import nl.intervisie.trial.StockLines;
import nl.intervisie.trial.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays one session of a method with people played by rules, and prints what came of it. */
@Command(
        name = "simulate",
        description = {
            "Plays a session of a method at human speed, without waiting for it, and prints the transcript.",
            "Exits 0 when everybody was heard and could live in it, 1 when not, 3 when a file can not be read."
        })
final class SimulateScript implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int UNREADABLE = 3;
    private static final int FEWEST = 3;
    private static final int MOST = 9;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID-or-FILE", description = "A method, or a method script.")
    private String what = "";

    @Option(names = "--lang", paramLabel = "nl|en", description = "The language; en without it.")
    private String language = "en";

    @Option(names = "--people", paramLabel = "N", description = "How many take part; 5 without it.")
    private int people = 5;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "How long; without it the shortest length the method offers them.")
    private int minutes;

    @Option(names = "--slow", description = "Over days.")
    private boolean slow;

    @Option(
            names = "--diary",
            description =
                    "Prints what each kind of person lived through, instead of the transcript.")
    private boolean diary;

    private final Callable<OwnMethods> own;
    private final PrintWriter out;

    SimulateScript(Callable<OwnMethods> own, PrintWriter out) {
        this.own = own;
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        check();
        var named = Catalogue.with(own.call()).named(what);
        return named.isPresent() ? simulated(named.get()) : fromFile(Path.of(what));
    }

    private void check() {
        if (!List.of("nl", "en").contains(language)) {
            throw wrong("--lang is nl or en.");
        }
        if (people < FEWEST || people > MOST) {
            throw wrong("--people is a number from " + FEWEST + " to " + MOST + ".");
        }
        if (minutes < 0) {
            throw wrong("--minutes is a number of minutes, such as 60.");
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private int fromFile(Path file) {
        if (!Files.exists(file)) {
            throw wrong("There is no method and no file \"" + what + "\". Try: scripts list");
        }
        return switch (ScriptFile.read(file)) {
            case ScriptFile.Sound(var method) -> simulated(method);
            case ScriptFile.Faulty(var lines) -> {
                lines.forEach(out::println);
                yield BROKEN;
            }
            case ScriptFile.Unreadable(var why) -> {
                out.println(why);
                yield UNREADABLE;
            }
        };
    }

    private int simulated(Method method) {
        if (slow) {
            return overDays(method);
        }
        var length = length(method);
        if (length.isEmpty()) {
            out.printf("%s offers no length in which %d people are all heard.%n", what, people);
            return BROKEN;
        }
        return diary ? diaries(method, length.getAsInt()) : transcript(method, length.getAsInt());
    }

    private int overDays(Method method) {
        if (!method.goesSlow()) {
            out.printf("%s goes live only: its phases have no moments.%n", what);
            return BROKEN;
        }
        int length = method.lengths().getFirst();
        var outcome =
                DaysTrial.of(
                        Setting.plain(method, language, length, people), StockLines.in(language));
        if (diary) {
            for (var role : List.of(Role.BRINGER, Role.QUIET, Role.TALKATIVE, Role.STEADY)) {
                new DiarySheet(outcome).byDay(role).forEach(out::println);
            }
        } else {
            outcome.transcript().forEach(out::println);
        }
        return judged(List.of(outcome));
    }

    private OptionalInt length(Method method) {
        return minutes > 0
                ? OptionalInt.of(minutes)
                : new Pace(false)
                        .offered(method, people).stream().mapToInt(Integer::intValue).findFirst();
    }

    private int transcript(Method method, int length) {
        var outcome = played(Setting.plain(method, language, length, people));
        outcome.transcript().forEach(out::println);
        return judged(List.of(outcome));
    }

    /** One session with somebody who comes late, and one in which a person guides. */
    private int diaries(Method method, int length) {
        var late = played(new Setting(method, language, length, people, true, false));
        var guided = played(new Setting(method, language, length, people, false, true));
        for (var role : List.of(Role.BRINGER, Role.QUIET, Role.TALKATIVE, Role.LATECOMER)) {
            new DiarySheet(late).of(role).forEach(out::println);
        }
        new DiarySheet(guided).of(Role.GUIDE).forEach(out::println);
        return judged(List.of(late, guided));
    }

    private Outcome played(Setting setting) {
        return Trial.of(setting, StockLines.in(language));
    }

    private int judged(List<Outcome> outcomes) {
        var broken = new LinkedHashSet<Breach>();
        outcomes.forEach(it -> broken.addAll(it.breaches()));
        broken.forEach(it -> out.println("! " + it));
        return broken.isEmpty() ? 0 : BROKEN;
    }
}
