package nl.intervisie.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sentence, and what somebody says it is. */
record Labelled(String language, SpeechAct act, String sentence) {

    static final Set<SpeechAct> UNWANTED = EnumSet.of(SpeechAct.ADVICE, SpeechAct.LEADING);

    private static final Path FILES = Path.of("src/test/resources/wording");

    /** A list in the languages there are rules for. */
    static List<Labelled> list(String name) {
        try (var lines = Files.lines(FILES.resolve(name))) {
            return lines.map(line -> line.split("\t", 3))
                    .map(it ->
                            new Labelled(
                                    it[0],
                                    SpeechAct.valueOf(it[1].toUpperCase(Locale.ROOT)),
                                    it[2]))
                    .filter(it -> Rulebooks.builtIn().languages().contains(it.language()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isUnwanted() {
        return UNWANTED.contains(act);
    }

    boolean isNudged() {
        return rules().find(sentence, UNWANTED).isPresent();
    }

    Rulebook rules() {
        return Rulebooks.builtIn().in(language).orElseThrow();
    }
}
