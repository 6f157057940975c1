package nl.intervisie.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The app as Slack is to know it, with or without the right to read what people type. */
public enum Manifest {
    WHOLE("slack/manifest.yaml"),
    MINIMAL("slack/manifest-minimal.yaml");

    private static final String SCOPE = "      - ";

    private final String file;

    Manifest(String file) {
        this.file = file;
    }

    /** To paste where Slack asks for it. */
    public String text() {
        try (var in = Manifest.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the manifest is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the app may do with it. */
    public Set<String> scopes() {
        return text().lines()
                .dropWhile(it -> !it.strip().equals("bot:"))
                .takeWhile(it -> !it.startsWith("settings:"))
                .filter(it -> it.startsWith(SCOPE))
                .map(it -> it.substring(SCOPE.length()).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
