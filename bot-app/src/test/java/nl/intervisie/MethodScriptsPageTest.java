package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import nl.intervisie.method.Kind;
import nl.intervisie.method.script.Script;
import nl.intervisie.method.script.ScriptReader;
import org.junit.jupiter.api.Test;

/** What the page for people who write methods shows, can be run, and leaves nothing out. */
class MethodScriptsPageTest {

    private static final Pattern SCRIPT =
            Pattern.compile("```yaml\n(method: .*?)```", Pattern.DOTALL);

    private final String page;

    MethodScriptsPageTest() throws IOException {
        page = Files.readString(Path.of("../docs/method-scripts.md"));
    }

    @Test
    void everyScriptOnItIsSound() {
        var scripts = SCRIPT.matcher(page).results().map(it -> it.group(1)).toList();
        assertThat(scripts).isNotEmpty();
        assertThat(scripts)
                .allSatisfy(
                        it -> assertThat(ScriptReader.read(it)).isInstanceOf(Script.Read.class));
    }

    @Test
    void everythingThatCanBeDoneIsOnIt() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::written))
                .allSatisfy(it -> assertThat(page).contains("`" + it + "`"));
    }
}
