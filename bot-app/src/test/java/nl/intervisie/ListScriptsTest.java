package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.method.script.OwnMethods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListScriptsTest {

    private static final String SMALL =
            """
            method: small
            title: { en: Small method }
            people: { from: 3, to: 6 }
            lengths: [60]
            texts:
              en: { purpose: One case., when: In a hurry. }
            phases:
              - id: harvest
                do: harvest
                title: { en: Harvest }
                minutes: [5]
                texts:
                  en: { purpose: a, who: b, not: c, prompt: d }
            """;

    @TempDir private Path methods;

    @Test
    void aMethodIsALineThatBeginsWithItsId() throws Exception {
        assertThat(listed(OwnMethods.none()).lines())
                .contains(
                        "basic                Basic model",
                        "socratic-dialogue    Socratic dialogue");
    }

    @Test
    void aGoodScriptOfYourOwnIsListedAfterThem() throws Exception {
        Files.writeString(methods.resolve("small.yaml"), SMALL);
        assertThat(listed(Catalogue.own(methods)).lines())
                .last()
                .isEqualTo("small                Small method");
    }

    @Test
    void aBadScriptIsLeftOutWithItsComplaintsAndHarmsNoOther() throws Exception {
        Files.writeString(methods.resolve("a.yaml"), SMALL.replace("do: harvest", "do: sing"));
        Files.writeString(methods.resolve("b.yaml"), SMALL.replace("small", "basic"));
        Files.write(methods.resolve("c.yaml"), new byte[] {0, 1, 2, (byte) 0xff});
        Files.writeString(methods.resolve("d.yaml"), SMALL);
        Files.writeString(methods.resolve("notes.txt"), "not a script");
        assertThat(listed(Catalogue.own(methods)).lines())
                .contains("small                Small method")
                .anyMatch(it -> it.startsWith(methods.resolve("a.yaml") + ":9:9: do can not be"))
                .anyMatch(it -> it.contains("there is a method \"basic\" already"))
                .anyMatch(it -> it.startsWith(methods.resolve("c.yaml") + ":1:1: "))
                .noneMatch(it -> it.contains("notes.txt"));
    }

    @Test
    void aDirectoryThatIsNotThereHoldsNone() throws Exception {
        assertThat(Catalogue.own(methods.resolve("none"))).isEqualTo(OwnMethods.none());
    }

    private static String listed(OwnMethods own) throws Exception {
        var out = new StringWriter();
        assertThat(new ListScripts(() -> own, new PrintWriter(out)).call()).isZero();
        return out.toString();
    }
}
