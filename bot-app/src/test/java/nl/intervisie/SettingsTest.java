package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir private Path directory;

    @Test
    void anEmptyEnvironmentMeansThisMachineOnly() throws Exception {
        assertThat(Settings.read(Map.of(), directory))
                .isEqualTo(
                        new Settings(
                                directory.resolve("data"),
                                InetAddress.ofLiteral("127.0.0.1"),
                                8080,
                                8081));
    }

    @Test
    void everythingCanBeSet() throws Exception {
        var environment =
                Map.of(
                        "INTERVISIE_DATA", "/srv/intervisie",
                        "INTERVISIE_ADDRESS", "0.0.0.0",
                        "INTERVISIE_PORT", "9000",
                        "INTERVISIE_MANAGEMENT_PORT", "0");

        assertThat(Settings.read(environment, directory))
                .isEqualTo(
                        new Settings(
                                Path.of("/srv/intervisie"),
                                InetAddress.ofLiteral("0.0.0.0"),
                                9000,
                                0));
    }

    @Test
    void whatIsBlankIsNotSet() throws Exception {
        assertThat(Settings.read(Map.of("INTERVISIE_PORT", " "), directory).port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "65536", "8080.5", "99999999999", "٣"})
    void aPortIsANumberThatAPortCanHave(String port) {
        assertThat(complaints(Map.of("INTERVISIE_PORT", port)))
                .containsExactly(
                        "INTERVISIE_PORT is '%s'; give a number between 0 and 65535."
                                .formatted(port));
    }

    @Test
    void theTwoPortsDiffer() {
        assertThat(complaints(Map.of("INTERVISIE_PORT", "8081")))
                .containsExactly(
                        "INTERVISIE_PORT and INTERVISIE_MANAGEMENT_PORT are both 8081; give one of them another number.");
    }

    @Test
    void anyFreePortMayBeAskedForTwice() throws Exception {
        var settings =
                Settings.read(
                        Map.of("INTERVISIE_PORT", "0", "INTERVISIE_MANAGEMENT_PORT", "0"),
                        directory);

        assertThat(settings.port()).isEqualTo(settings.managementPort()).isZero();
    }

    @Test
    void aFileIsNoDataDirectory() throws Exception {
        var file = Files.createFile(directory.resolve("notes"));

        assertThat(complaints(Map.of("INTERVISIE_DATA", file.toString())))
                .containsExactly(
                        "INTERVISIE_DATA is '%s', which is not a directory; give one, or a path where one can be made."
                                .formatted(file));
    }

    @Test
    void everyComplaintIsHeardAtOnce() {
        var wrong =
                Map.of(
                        "INTERVISIE_DATA", "\0",
                        "INTERVISIE_ADDRESS", "not an address",
                        "INTERVISIE_PORT", "abc",
                        "INTERVISIE_MANAGEMENT_PORT", "-1");

        assertThat(complaints(wrong)).hasSize(4).allMatch(sentence -> sentence.endsWith("."));
    }

    private List<String> complaints(Map<String, String> environment) {
        return catchThrowableOfType(Complaints.class, () -> Settings.read(environment, directory))
                .sentences();
    }
}
