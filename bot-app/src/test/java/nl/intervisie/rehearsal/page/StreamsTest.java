package nl.intervisie.rehearsal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.intervisie.rehearsal.Scenes;
import nl.intervisie.rehearsal.Stage;
import nl.intervisie.rehearsal.Streams;
import nl.intervisie.rehearsal.house.Refs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred browsers that follow one session. */
class StreamsTest {

    private static final int MANY = 200;
    private static final long SOON = 5_000;
    private static final long THREE_PULSES = 45_000;
    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo", "dirk", "eva");

    @TempDir private static Path folder;
    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open(folder);
        PEOPLE.forEach(who -> stage.inbound().cameIn("oefenkamer", who));
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    /** In the thorough build also half a minute later. */
    @Test
    @Tag("thorough")
    void allHearOfAChangeWithinFiveSecondsAndStayLive() {
        try (var streams = streams()) {
            for (int i = 1; i <= 3; i++) {
                stage.bot().says(stage.platform(), Scenes.word("voor iedereen, " + i));
                assertThat(streams.await(i, "changed", SOON)).isTrue();
            }
            if (Boolean.getBoolean("intervisie.thorough")) {
                assertThat(streams.await(3, "pulse", THREE_PULSES)).isTrue();
                stage.bot().says(stage.platform(), Scenes.word("en later nog"));
                assertThat(streams.await(4, "changed", SOON)).isTrue();
            }
            assertThat(streams.ended()).isZero();
        }
    }

    @Test
    void whatOnePersonIsToldIsHeardByTheirStreamsAlone() {
        try (var streams = streams()) {
            stage.bot().says(stage.platform(), Refs.only("eva", "oefenkamer"), Scenes.word("psst"));
            assertThat(streams.await(at("eva"), 1, "changed", SOON)).isTrue();
            stage.bot().says(stage.platform(), Scenes.word("voor iedereen"));
            assertThat(streams.await(1, "changed", SOON)).isTrue();
            assertThat(streams.await(at("eva"), 2, "changed", SOON)).isTrue();

            assertThat(streams.heard("changed")).isEqualTo(MANY + MANY / PEOPLE.size());
        }
    }

    private static Streams streams() {
        return Streams.of(stage.address(), MANY, PEOPLE.stream().map(StreamsTest::at).toList());
    }

    private static String at(String who) {
        return "oefenkamer~" + who;
    }
}
