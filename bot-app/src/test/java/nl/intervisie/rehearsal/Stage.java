package nl.intervisie.rehearsal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.page.PageConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The rehearsal page as it is served, with an understudy for the bot. */
public final class Stage implements AutoCloseable {

    @EnableAutoConfiguration
    @Import({PageConfiguration.class, Understudy.class})
    static class Set {}

    private final ConfigurableApplicationContext app;

    private final int port;

    private Stage(ConfigurableApplicationContext app) {
        this.app = app;
        this.port = Integer.parseInt(app.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Opens it over this folder at any free port. */
    public static Stage open(Path folder) {
        return open(folder, 0);
    }

    /** Opens it over this folder at this port. */
    public static Stage open(Path folder, int port) {
        return open(folder, port, InstantSource.system());
    }

    static Stage open(Path folder, int port, InstantSource clock) {
        var app = new SpringApplication(Set.class);
        app.setDefaultProperties(
                Map.of(
                        "server.port", port,
                        "server.address", "127.0.0.1",
                        "management.server.port", "-1",
                        "intervisie.data", folder.toString(),
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn"));
        app.addInitializers(
                context -> context.getBeanFactory().registerSingleton("testClock", clock));
        return new Stage(app.run());
    }

    /** Where it is, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Its port, also after it was closed. */
    public int port() {
        return port;
    }

    /** Any part of it. */
    public <T> T part(Class<T> type) {
        return app.getBean(type);
    }

    /** Who plays the bot. */
    public Understudy bot() {
        return app.getBean(Understudy.class);
    }

    /** The way out to the page. */
    public RehearsalPlatform platform() {
        return app.getBean(RehearsalPlatform.class);
    }

    /** The way in. */
    public Inbound inbound() {
        return app.getBean(Inbound.class);
    }

    /** The house itself. */
    public House house() {
        return app.getBean(House.class);
    }

    @Override
    public void close() {
        app.close();
    }
}
