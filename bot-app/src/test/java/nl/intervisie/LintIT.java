package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged program reads whatever is given to it as a script, soon and in little memory. */
class LintIT {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int MOST_LETTERS = 250_000;
    private static final int TEN_MEGA = 10_000_000;

    /** A heap with which the whole process stays below 256 MB. */
    private static final String HEAP = "-Xmx128m";

    @TempDir private Path folder;

    static Stream<Named<byte[]>> nasty() {
        var bytes = new byte[TEN_MEGA];
        new Random(25).nextBytes(bytes);
        var fault = "  - {id: a, do: aks, sient: bringr, minutes: [1], texts: {xx: {purpos: q}}}\n";
        return Stream.of(
                Named.of("ten megabytes of anything", bytes),
                Named.of("ten megabytes of keys", text("k: [1, 2]\n", TEN_MEGA)),
                Named.of("as many faults as fit", text(fault, MOST_LETTERS)),
                Named.of("as deep as it goes", text("{a: ", MOST_LETTERS)));
    }

    private static byte[] text(String line, int letters) {
        var all = "phases:\n" + line.repeat(letters / line.length() - 1);
        return all.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void complaintsComeSoonAndInLittleMemory(byte[] nasty) throws Exception {
        var script = Files.write(folder.resolve("nasty.yaml"), nasty);
        var said = folder.resolve("said").toFile();
        var lint =
                new ProcessBuilder(
                                java(),
                                HEAP,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                System.getProperty("packaged"),
                                "scripts",
                                "lint",
                                script.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said)
                        .start();
        try {
            assertThat(lint.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).as("in time").isTrue();
        } finally {
            lint.destroyForcibly();
        }
        assertThat(lint.exitValue()).isBetween(1, 3).isNotEqualTo(2);
        assertThat(lines(said.toPath()))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(101)
                .allMatch(it -> it.startsWith(script + ":"));
    }

    private static Stream<String> lines(Path said) throws IOException {
        return Files.readString(said).lines();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
