package nl.intervisie.journal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is stored is written as the files beside this test say, and those are read as what they
 * were. To make the file of a new kind, run this test with {@code -Dgolden=write}; it never touches
 * one that is there.
 */
class GoldenTest {

    private static final Path FILES = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @MethodSource("families")
    void everyKindHasAName(Family family) {
        assertThat(List.<Object>copyOf(family.names().values()))
                .containsExactlyInAnyOrder((Object[]) family.type().getPermittedSubclasses());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void everyKindIsWrittenAndReadAsEver(Family family, String name, Class<?> kind)
            throws IOException {
        var sample = Samples.of(kind);
        Class<?> as = family.type() == SessionEvent.class ? kind : family.type();
        var written = Mapping.JSON.writerFor(as).writeValueAsString(sample);
        var file = family.folder().resolve(name + ".json");
        if (Files.notExists(file) && "write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written + "\n");
        }
        assertThat(file).content().isEqualTo(written + "\n");
        assertThat(Mapping.JSON.readValue(Files.readString(file), as)).isEqualTo(sample);
    }

    /** What is empty is not written, and must be empty again. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void everyKindSurvivesWithNothingInIt(Family family, String name, Class<?> kind) {
        var sample = Samples.emptiest(kind);
        Class<?> as = family.type() == SessionEvent.class ? kind : family.type();
        var written = Mapping.JSON.writerFor(as).writeValueAsString(sample);
        assertThat(Mapping.JSON.readValue(written, as)).as(name).isEqualTo(sample);
    }

    @Test
    void whatWasWrittenBeforeThereWerePracticesIsInEarnest() {
        var before = "{\"setup\":{\"method\":\"m\",\"minutes\":60,\"keepHours\":24}}";
        var arranged = Mapping.JSON.readValue(before, SessionEvent.Arranged.class);
        assertThat(arranged.setup().practice()).isFalse();
        assertThat(arranged.setup().kept()).isEqualTo(24);
    }

    @ParameterizedTest
    @MethodSource("families")
    void noFileIsLeftOver(Family family) throws IOException {
        try (var files = Files.list(family.folder())) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(family.names().keySet());
        }
    }

    /** Constants are stored by name: one that is in the file may not go. */
    @ParameterizedTest
    @MethodSource("enums")
    void noConstantOfAnEventGoes(Class<?> type) throws IOException {
        var file = FILES.resolve("enum").resolve(type.getSimpleName() + ".txt");
        var constants =
                Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"));
        if (Files.notExists(file) && "write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, constants + "\n");
        }
        assertThat(Files.readAllLines(file))
                .containsExactlyInAnyOrderElementsOf(constants.lines().toList());
    }

    static Stream<Family> families() {
        return Stream.of(
                new Family(SessionEvent.class, EventNames.ALL),
                new Family(Effect.class, EffectNames.EFFECTS),
                new Family(Listeners.class, EffectNames.LISTENERS),
                new Family(Arg.class, EffectNames.ARGS));
    }

    static Stream<Arguments> kinds() {
        return families()
                .flatMap(family ->
                        family.names().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(kind -> Arguments.of(family, kind.getKey(), kind.getValue())));
    }

    /** A sealed interface and what its kinds are called. */
    record Family(Class<?> type, Map<String, ? extends Class<?>> names) {

        Path folder() {
            return FILES.resolve(toString());
        }

        @Override
        public String toString() {
            return type.getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /** Every enum that an event holds, however deep. */
    static Set<Class<?>> enums() {
        var found = new TreeSet<Class<?>>(java.util.Comparator.comparing(Class::getName));
        EventNames.ALL.values().forEach(kind -> collect(kind, found));
        return found;
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        if (type.isEnum()) {
            found.add(type);
        } else if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                collect(component.getType(), found);
                if (component.getGenericType()
                                instanceof java.lang.reflect.ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> inner) {
                    collect(inner, found);
                }
            }
        }
    }
}
