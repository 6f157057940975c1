package nl.intervisie;

import java.net.BindException;
import java.util.List;
import java.util.stream.Stream;
import nl.intervisie.discord.Servers;
import nl.intervisie.journal.CannotOpen;
import nl.intervisie.rehearsal.house.HouseRefused;
import nl.intervisie.slack.Workspaces;
import org.springframework.boot.web.server.PortInUseException;

/** Why the bot did not start, put in a sentence for whoever started it. */
final class FailedStart {

    private FailedStart() {}

    static Complaints explain(RuntimeException thrown, Settings settings) {
        return causes(thrown)
                .map(cause -> sentence(cause, settings))
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .map(sentence -> new Complaints(List.of(sentence)))
                .orElseThrow(() -> thrown);
    }

    private static String sentence(Throwable cause, Settings settings) {
        return switch (cause) {
            case PortInUseException taken ->
                    "Port %d is in use by another program; stop that one, or set %s to another number."
                            .formatted(taken.getPort(), variable(taken.getPort(), settings));
            case BindException _ ->
                    "INTERVISIE_ADDRESS is '%s', which is not an address of this machine; give one that is."
                            .formatted(settings.address().getHostAddress());
            case CannotOpen refused -> String.valueOf(refused.getMessage());
            case Workspaces.CannotOpen refused -> String.valueOf(refused.getMessage());
            case Servers.CannotOpen refused -> String.valueOf(refused.getMessage());
            case HouseRefused refused -> String.valueOf(refused.getMessage());
            default -> "";
        };
    }

    private static String variable(int port, Settings settings) {
        return port == settings.managementPort() ? "INTERVISIE_MANAGEMENT_PORT" : "INTERVISIE_PORT";
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
