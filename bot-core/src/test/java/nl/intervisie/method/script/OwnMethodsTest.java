package nl.intervisie.method.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.intervisie.method.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad scripts in a directory of one's own are left out with their complaints, and harm no other.
 */
class OwnMethodsTest {

    @TempDir private Path directory;

    @Test
    void everyNastyScriptIsLeftOutAndTheGoodOneStays() throws IOException {
        var nasty = NastyScriptTest.nasty().toList();
        for (int i = 0; i < nasty.size(); i++) {
            Files.write(file(i), nasty.get(i).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file(nasty.size()), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Files.copy(Examples.DIRECTORY.resolve("first.yaml"), directory.resolve("good.yaml"));

        var own = OwnMethods.in(directory, Set.of());

        assertThat(own.methods()).extracting(Method::id).containsExactly("open-question");
        assertThat(own.refused())
                .hasSize(nasty.size() + 1)
                .allSatisfy(it ->
                        assertThat(it.complaints())
                                .isNotEmpty()
                                .allMatch(line -> line.startsWith(it.file() + ":")));
    }

    private Path file(int number) {
        return directory.resolve("bad-" + number + ".yaml");
    }

    @Test
    void twoWithOneIdAreNotBothTaken() throws IOException {
        for (var name : List.of("a.yaml", "b.yaml")) {
            Files.copy(Examples.DIRECTORY.resolve("first.yaml"), directory.resolve(name));
        }
        var own = OwnMethods.in(directory, Set.of());
        assertThat(own.methods()).hasSize(1);
        assertThat(own.refused())
                .singleElement()
                .satisfies(it -> assertThat(it.complaints().getFirst()).contains("already"));
    }
}
