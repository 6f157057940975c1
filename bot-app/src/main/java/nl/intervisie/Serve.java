package nl.intervisie;

import static java.util.Map.entry;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;

/** Runs the bot until it is stopped. */
@Command(
        name = "serve",
        description = "Runs the bot until it is stopped; this is what happens without a command.")
final class Serve implements Callable<Integer> {

    private final Callable<Settings> settings;
    private final PrintWriter out;

    Serve(Callable<Settings> settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        welcome(start(settings.call()).getEnvironment());
        return 0;
    }

    static ConfigurableApplicationContext start(Settings settings) throws Complaints {
        var bot = new SpringApplication(Wiring.class);
        var early = HeadStart.of(settings);
        bot.addInitializers(context -> hand(settings, early, context));
        try {
            return bot.run();
        } catch (RuntimeException e) {
            early.undo();
            throw FailedStart.explain(e, settings);
        }
    }

    private static void hand(
            Settings settings, HeadStart early, ConfigurableApplicationContext context) {
        // Here, because what came before configured the log anew.
        Discretion.begin();
        var beans = (GenericApplicationContext) context;
        beans.registerBean(Settings.class, () -> settings);
        beans.registerBean(HeadStart.class, () -> early);
        // First, so that no variable or file that Spring reads by itself can open what is closed
        // here.
        context.getEnvironment().getPropertySources().addFirst(fixed(settings));
    }

    private static MapPropertySource fixed(Settings settings) {
        return new MapPropertySource(
                "intervisie",
                Map.ofEntries(
                        entry("intervisie.data", settings.data().toString()),
                        entry(
                                "intervisie.open",
                                settings.slack().comesHere() ? SlackWiring.EVENTS : ""),
                        entry("server.address", settings.address().getHostAddress()),
                        entry("server.port", settings.port()),
                        entry("server.forward-headers-strategy", "none"),
                        entry("spring.web.error.include-message", "never"),
                        entry("spring.web.error.include-binding-errors", "never"),
                        entry("spring.web.error.include-stacktrace", "never"),
                        entry("management.server.address", "127.0.0.1"),
                        entry("management.server.port", settings.managementPort()),
                        entry("management.endpoints.web.base-path", "/"),
                        entry("management.endpoints.web.discovery.enabled", false),
                        entry("management.endpoints.web.exposure.include", "health,metrics")));
    }

    private void welcome(Environment ports) {
        out.printf(
                "The rehearsal page, for this machine only: http://127.0.0.1:%s/%n",
                ports.getProperty("local.server.port"));
        out.printf(
                "Health and metrics: http://127.0.0.1:%s/health and /metrics%n",
                ports.getProperty("local.management.port"));
    }
}
