package nl.intervisie;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import nl.intervisie.discord.Invitation;
import nl.intervisie.discord.Servers;
import picocli.CommandLine.Command;

/** Prints the link by which the bot is let into a Discord server. */
@Command(
        name = "invite",
        description =
                "Prints the link that lets the bot into a Discord server, with what it needs.")
final class PrintInvitation implements Callable<Integer> {

    private final Callable<Settings> settings;
    private final PrintWriter out;

    PrintInvitation(Callable<Settings> settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        var discord = settings.call().discord();
        var token = discord.token();
        if (token.isEmpty()) {
            throw new Complaints(
                    List.of(
                            "DISCORD_TOKEN is not set; copy the token under 'Bot' of your app into it."));
        }
        try {
            out.println(Invitation.link(token.get(), discord.api()));
        } catch (Servers.CannotOpen e) {
            throw new Complaints(List.of(String.valueOf(e.getMessage())));
        }
        return 0;
    }
}
