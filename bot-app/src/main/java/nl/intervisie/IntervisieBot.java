package nl.intervisie;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.method.script.OwnMethods;
import nl.intervisie.wording.Rulebooks;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program: what is typed after its name decides what it does, and nothing typed means serve.
 */
@Command(
        name = "intervisie",
        description = "Leads a group of professionals through peer consultation (intervisie).",
        synopsisSubcommandLabel = "[COMMAND]")
final class IntervisieBot implements Callable<Integer> {

    private final Serve serve;

    private IntervisieBot(Serve serve) {
        this.serve = serve;
    }

    static void main(String[] args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = commands(System.getenv(), out, err).execute(args);
        // A bot that serves goes on after this line, so only trouble ends the program here.
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static CommandLine commands(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        var serve = new Serve(() -> Settings.read(environment, Path.of("")), out);
        Callable<OwnMethods> own =
                () -> Catalogue.own(Settings.data(environment, Path.of("")).resolve("methods"));
        var list = new ListScripts(own, out);
        var scripts =
                new CommandLine(new Scripts())
                        .addSubcommand(list)
                        .addSubcommand(new LintScripts(out))
                        .addSubcommand(new SimulateScript(own, out))
                        .addSubcommand(new PrintSchema(out));
        var slack = new CommandLine(new SlackCommands()).addSubcommand(new PrintManifest(out));
        var invite = new PrintInvitation(() -> Settings.read(environment, Path.of("")), out);
        var discord = new CommandLine(new DiscordCommands()).addSubcommand(invite);
        var doctor = new Doctor(() -> Settings.read(environment, Path.of("")), out);
        return new CommandLine(new IntervisieBot(serve))
                .addSubcommand(serve)
                .addSubcommand(scripts)
                .addSubcommand(slack)
                .addSubcommand(discord)
                .addSubcommand(doctor)
                .addSubcommand(new Nudge(Rulebooks.builtIn(), out, err))
                .addSubcommand(new Version(out))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new Misunderstanding())
                .setExecutionExceptionHandler(new Mishap());
    }

    @Override
    public Integer call() throws Exception {
        return serve.call();
    }
}
