package nl.intervisie;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.intervisie.chat.craft.Found;
import nl.intervisie.slack.CheckUp;
import picocli.CommandLine.Command;

/** Looks at all the bot needs, and says what is missing and how to mend it. */
@Command(
        name = "doctor",
        description = "Looks at all the bot needs; says what is missing and how to mend it.")
final class Doctor implements Callable<Integer> {

    private final Callable<Settings> settings;
    private final PrintWriter out;

    Doctor(Callable<Settings> settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        var all = looked(settings.call());
        all.forEach(this::tell);
        return all.stream().allMatch(it -> it.mend().isEmpty()) ? 0 : 1;
    }

    private static List<Found> looked(Settings settings) {
        var all = new ArrayList<Found>();
        all.add(directory(settings.data()));
        if (settings.slack().tokens().isEmpty()) {
            all.add(good("no Slack workspace is set"));
        }
        for (var tokens : settings.slack().tokens()) {
            all.addAll(CheckUp.of(tokens, settings.slack().api(), InstantSource.system()));
        }
        all.addAll(discord(settings.discord()));
        return all;
    }

    private static List<Found> discord(DiscordSettings discord) {
        return discord.token()
                .map(it -> nl.intervisie.discord.CheckUp.of(it, discord.api()))
                .orElseGet(() -> List.of(good("no Discord app is set")));
    }

    private static Found directory(Path data) {
        if (Files.isDirectory(data) && !Files.isWritable(data)) {
            return new Found(
                    "nothing can be written in " + data,
                    Optional.of("let the user that runs the bot write there"));
        }
        return good(
                Files.isDirectory(data)
                        ? "the data directory is there"
                        : "the data directory will be made at the first start");
    }

    private static Found good(String what) {
        return new Found(what, Optional.empty());
    }

    private void tell(Found found) {
        found.mend()
                .ifPresentOrElse(
                        mend -> out.println("MEND  " + found.what() + ": " + mend + "."),
                        () -> out.println("good  " + found.what() + "."));
    }
}
