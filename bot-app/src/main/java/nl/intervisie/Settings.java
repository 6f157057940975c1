package nl.intervisie;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;

/**
 * How this bot is set up.
 *
 * @param data the directory that holds everything the bot remembers
 * @param address where the bot listens
 * @param port 0 means any free port
 * @param managementPort where health and metrics are, on loopback; 0 means any free port
 */
record Settings(
        Path data,
        InetAddress address,
        int port,
        int managementPort,
        SlackSettings slack,
        DiscordSettings discord) {

    /** Without Discord. */
    Settings(Path data, InetAddress address, int port, int managementPort, SlackSettings slack) {
        this(data, address, port, managementPort, slack, DiscordSettings.NONE);
    }

    /** Without any platform but the rehearsal page. */
    Settings(Path data, InetAddress address, int port, int managementPort) {
        this(data, address, port, managementPort, SlackSettings.NONE);
    }

    /** The data directory alone; a relative one is meant from {@code directory}. */
    static Path data(Map<String, String> environment, Path directory) throws Complaints {
        var variables = new Variables(environment);
        var data = data(variables, directory);
        if (!variables.complaints().isEmpty()) {
            throw new Complaints(variables.complaints());
        }
        return data;
    }

    private static Path data(Variables variables, Path directory) {
        return directory
                .resolve(variables.directory("INTERVISIE_DATA", Path.of("data")))
                .toAbsolutePath()
                .normalize();
    }

    /** Reads the environment; a relative data directory is meant from {@code directory}. */
    static Settings read(Map<String, String> environment, Path directory) throws Complaints {
        var variables = new Variables(environment);
        var settings =
                new Settings(
                        data(variables, directory),
                        variables.address("INTERVISIE_ADDRESS", InetAddress.ofLiteral("127.0.0.1")),
                        variables.port("INTERVISIE_PORT", 8080),
                        variables.port("INTERVISIE_MANAGEMENT_PORT", 8081),
                        SlackSettings.read(variables),
                        DiscordSettings.read(variables));
        if (settings.port != 0 && settings.port == settings.managementPort) {
            variables.complain(
                    "INTERVISIE_PORT and INTERVISIE_MANAGEMENT_PORT are both %d; give one of them another number."
                            .formatted(settings.port));
        }
        if (!variables.complaints().isEmpty()) {
            throw new Complaints(variables.complaints());
        }
        return settings;
    }
}
