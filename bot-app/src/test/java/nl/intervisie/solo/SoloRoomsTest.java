package nl.intervisie.solo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Room;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SoloRoomsTest {

    static Stream<Arguments> all() {
        return Stream.of("basic", "incident", "gossip", "socratic", "socratic-dialogue")
                .flatMap(m ->
                        Stream.of("bringer", "participant", "guide")
                                .map(r -> Arguments.of(m, r)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void reachesTheSummary(String method, String role) {
        try (var rooms = new Rooms(InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")))) {
            var id = rooms.rooms.open(rooms.wish(method, role, "nl", "care")).orElseThrow();
            var solo = rooms.solo(id);
            int taps = 0;
            int steps = 0;
            long t = System.currentTimeMillis();
            var log = new ArrayList<String>();
            while (!solo.isOver() && taps + steps < 400) {
                var cue = solo.cue();
                if (cue.isPresent() && !cue.get().soft()) {
                    log.add(cue.get().label() + " | " + cue.get().line());
                    solo.doForMe();
                    taps++;
                } else {
                    solo.step();
                    steps++;
                }
            }
            System.out.println(method + " " + role + " taps " + taps + " steps " + steps + " ms " + (System.currentTimeMillis() - t) + " at " + solo.now());
            if (System.getProperty("say") != null) {
                log.forEach(System.out::println);
                typed(rooms.room(id)).forEach(System.out::println);
            }
            assertThat(solo.isOver()).as(String.join("\n", log)).isTrue();
            assertThat(typed(rooms.room(id))).doesNotHaveDuplicates();
        }
    }

    private static List<String> typed(Room room) {
        return room.sayings().stream()
                .filter(it -> it.content() instanceof Content.Typed)
                .map(it -> ((Content.Typed) it.content()).who() + ": " + ((Content.Typed) it.content()).text())
                .toList();
    }
}
