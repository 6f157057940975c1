package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesTest {

    @TempDir private Path directory;

    @Test
    void aSecretMayStandInTheVariable() {
        assertThat(new Variables(Map.of("TOKEN", "s3cret")).secret("TOKEN")).contains("s3cret");
    }

    @Test
    void aSecretMayStandInAFile() throws Exception {
        var file = Files.writeString(directory.resolve("token"), "s3cret\n");

        assertThat(new Variables(Map.of("TOKEN_FILE", file.toString())).secret("TOKEN"))
                .contains("s3cret");
    }

    @Test
    void aSecretMayBeAbsent() {
        var variables = new Variables(Map.of());

        assertThat(variables.secret("TOKEN")).isEmpty();
        assertThat(variables.complaints()).isEmpty();
    }

    @Test
    void aSecretStandsInOnePlaceOnly() throws Exception {
        var file = Files.writeString(directory.resolve("token"), "other");
        var variables = new Variables(Map.of("TOKEN", "s3cret", "TOKEN_FILE", file.toString()));

        variables.secret("TOKEN");

        assertThat(variables.complaints())
                .containsExactly("TOKEN and TOKEN_FILE are both set; keep one of them.");
    }

    @Test
    void aSecretsFileMustBeReadable() {
        var missing = directory.resolve("missing");
        var variables = new Variables(Map.of("TOKEN_FILE", missing.toString()));

        assertThat(variables.secret("TOKEN")).isEmpty();
        assertThat(variables.complaints())
                .containsExactly(
                        "TOKEN_FILE is '%s', which can not be read as text; give a file that this user may read."
                                .formatted(missing));
    }

    @Test
    void anEmptyFileHoldsNoSecret() throws Exception {
        var file = Files.writeString(directory.resolve("token"), "\n");
        var variables = new Variables(Map.of("TOKEN_FILE", file.toString()));

        assertThat(variables.secret("TOKEN")).isEmpty();
        assertThat(variables.complaints())
                .containsExactly(
                        "TOKEN_FILE is '%s', which is empty; write the secret in it."
                                .formatted(file));
    }
}
