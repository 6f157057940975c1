package nl.intervisie;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.intervisie.method.Method;
import nl.intervisie.method.Pace;
import nl.intervisie.method.Switch;
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
    private static final List<String> SPOKEN_HERE = List.of("en", "nl");
    private static final int FEWEST = 3;
    private static final int MOST = 9;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID-or-FILE", description = "A method, or a method script.")
    private String what = "";

    @Option(
            names = "--lang",
            paramLabel = "nl|en",
            description = "The language; without it English, or the one the script is in.")
    private String language = "";

    @Option(names = "--people", paramLabel = "N", description = "How many take part; 5 without it.")
    private int people = 5;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "How long; without it the shortest length the method offers them.")
    private int minutes;

    @Option(names = "--spoken", description = "They talk, with the bot beside them.")
    private boolean spoken;

    @Option(
            names = "--with",
            paramLabel = "SWITCH",
            description = "Turns a switch of the method on, such as second-case.")
    private List<String> with = List.of();

    @Option(
            names = "--without",
            paramLabel = "SWITCH",
            description = "Turns a switch of the method off, such as check-in.")
    private List<String> without = List.of();

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
        if (!language.isEmpty() && !SPOKEN_HERE.contains(language)) {
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
        checkSwitches(method);
        language = language(method);
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
                : method.lengths().stream()
                        .filter(it -> new Pace(spoken).fits(method, it, people, turned(method, it)))
                        .mapToInt(Integer::intValue)
                        .findFirst();
    }

    /** The one that was asked for; else English, or another that the method is in. */
    private String language(Method method) {
        var spoken = method.texts().keySet();
        if (language.isEmpty()) {
            return SPOKEN_HERE.stream().filter(spoken::contains).findFirst().orElse("en");
        }
        if (!spoken.contains(language)) {
            throw wrong(
                    "%s has no texts in %s. It is in %s; add that language to it, or leave out --lang."
                            .formatted(what, language, String.join(" and ", spoken)));
        }
        return language;
    }

    private void checkSwitches(Method method) {
        var known = method.switches().stream().map(Switch::id).toList();
        Stream.concat(with.stream(), without.stream())
                .filter(it -> !known.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw wrong(
                            "There is no switch \"" + it + "\". Those of this method: " + known);
                });
    }

    /** The switches that stand otherwise than by default over this many minutes. */
    private Set<String> turned(Method method, int length) {
        return method.switches().stream()
                .filter(it -> (it.isOn(length) ? without : with).contains(it.id()))
                .map(Switch::id)
                .collect(Collectors.toSet());
    }

    private Setting setting(Method method, int length) {
        return Setting.plain(method, language, length, people)
                .talking(spoken)
                .turning(turned(method, length));
    }

    private int transcript(Method method, int length) {
        var outcome = played(setting(method, length));
        outcome.transcript().forEach(out::println);
        return judged(List.of(outcome));
    }

    /** One session with somebody who comes late, and one in which a person guides. */
    private int diaries(Method method, int length) {
        var late = played(setting(method, length).with(true, false));
        var guided = played(setting(method, length).with(false, true));
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
