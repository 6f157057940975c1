package nl.intervisie.solo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Message;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.house.Saying;
import nl.intervisie.rehearsal.solo.Pace;
import nl.intervisie.rehearsal.solo.Solo;
import nl.intervisie.rehearsal.solo.Wish;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A session somebody tries alone, without the page. */
class SoloRoomsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final int FIVE_MINUTES_OF_TAPS = 75;

    private Instant now = MONDAY;

    private Rooms rooms() {
        return new Rooms(() -> now);
    }

    /** Every method once; in the thorough build in every part, in both languages, every case. */
    static Stream<Wish> wishes() {
        try (var rooms = new Rooms(InstantSource.fixed(MONDAY))) {
            var all = new ArrayList<Wish>();
            for (var way : rooms.ways()) {
                var some = of(rooms, way.id());
                int one = 7 * all.size() % some.size();
                all.addAll(
                        Boolean.getBoolean("intervisie.thorough")
                                ? some
                                : some.subList(one, one + 1));
            }
            return all.stream();
        }
    }

    private static List<Wish> of(Rooms rooms, String method) {
        var all = new ArrayList<Wish>();
        for (var role : List.of("participant", "bringer", "guide")) {
            for (var story : List.of("care", "education", "tech")) {
                for (var language : List.of("nl", "en")) {
                    all.add(rooms.wish(method, role, language, story));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @Tag("thorough")
    @MethodSource("wishes")
    void aNewcomerReachesTheSummaryInFiveMinutesAndNobodySaysAnythingTwice(Wish wish) {
        try (var rooms = rooms()) {
            var id = rooms.rooms.open(wish).orElseThrow();
            int taps = throughTo(rooms.solo(id), "");

            assertThat(rooms.solo(id).isOver()).isTrue();
            assertThat(taps).as("taps").isLessThan(FIVE_MINUTES_OF_TAPS);
            assertThat(kinds(rooms, id)).containsAll(rooms.kinds(wish));
            assertThat(rooms.room(id).sayings().stream().filter(SoloRoomsTest::isSummary))
                    .isNotEmpty();
            assertThat(typed(rooms.room(id)))
                    .doesNotHaveDuplicates()
                    .noneMatch(it -> it.contains("…"));
        }
    }

    @Test
    void oneComesLateAndOneLetsAnAdviceSlipOfWhichOnlyThatOneHearsAWord() {
        try (var rooms = rooms()) {
            var id = rooms.rooms.open(rooms.wish("basic", "guide", "nl", "tech")).orElseThrow();
            assertThat(rooms.room(id).inside()).doesNotContain("dirk");
            var words = new TreeSet<String>();
            var solo = rooms.solo(id);
            while (!solo.isOver()) {
                goOn(solo);
                rooms.room(id).sayings().stream()
                        .filter(it -> text(it).contains("klinkt al als een advies"))
                        .map(it -> ((Audience.Person) it.audience()).who().id())
                        .forEach(words::add);
            }

            assertThat(rooms.room(id).inside()).contains("dirk");
            assertThat(words).containsExactly("ben");
        }
    }

    @Test
    void whoIsReallyThereMayTryAnAdviceAndHearsOfItAlone() {
        try (var rooms = rooms()) {
            var id =
                    rooms.rooms
                            .open(rooms.wish("basic", "participant", "en", "tech"))
                            .orElseThrow();
            throughTo(rooms.solo(id), "ask");
            var slip = rooms.solo(id).cue().orElseThrow().slip();
            rooms.types(id, "eva", slip);

            assertThat(rooms.solo(id).cue().orElseThrow().slip()).isEmpty();
            assertThat(rooms.room(id).seenBy("eva").map(SoloRoomsTest::text))
                    .anyMatch(it -> it.contains("sounds like advice already"));
            assertThat(rooms.room(id).seenBy("ana").map(SoloRoomsTest::text))
                    .noneMatch(it -> it.contains("sounds like advice already"));
        }
    }

    @Test
    void timePassesInOneAsFastAsWasAskedAndInNoOther() {
        try (var rooms = rooms()) {
            var wish = rooms.wish("basic", "participant", "nl", "care");
            var fast = rooms.solo(rooms.rooms.open(wish).orElseThrow());
            var still = rooms.solo(rooms.rooms.open(wish).orElseThrow());
            var before = fast.now();
            fast.pace(Pace.SIXTY);
            now = now.plusSeconds(2);
            rooms.rooms.passes();

            assertThat(Duration.between(before, fast.now())).isEqualTo(Duration.ofMinutes(2));
            assertThat(still.now()).isEqualTo(before);
        }
    }

    @Test
    void afterAnHourOfSilenceNothingOfItIsLeft() {
        try (var rooms = rooms()) {
            var wish = rooms.wish("gossip", "bringer", "nl", "care");
            var left = rooms.rooms.open(wish).orElseThrow();
            var used = rooms.rooms.open(wish).orElseThrow();
            now = now.plus(Duration.ofMinutes(59));
            rooms.solo(used).visited();
            now = now.plus(Duration.ofMinutes(2));
            rooms.rooms.passes();

            assertThat(rooms.rooms.find(left)).isEmpty();
            Assertions.assertThatThrownBy(() -> rooms.sites.of(left))
                    .isInstanceOf(Sites.Over.class);
            assertThat(rooms.rooms.find(used)).isPresent();
        }
    }

    @Test
    void whatIsNotOfferedCanNotBeTried() {
        try (var rooms = rooms()) {
            assertThat(rooms.rooms.open(new Wish("basic", "boss", "nl", 60, "care"))).isEmpty();
            assertThat(rooms.rooms.open(new Wish("none", "guide", "nl", 60, "care"))).isEmpty();
            assertThat(rooms.rooms.open(new Wish("basic", "guide", "nl", 61, "care"))).isEmpty();
            assertThat(rooms.rooms.open(new Wish("basic", "guide", "nl", 60, "../any"))).isEmpty();
            assertThat(rooms.rooms.open(new Wish("basic", "guide", "fr", 60, "care"))).isEmpty();
        }
    }

    /** Up to a phase of this kind, or to the end; how many taps it took. */
    private static int throughTo(Solo solo, String kind) {
        int taps = 0;
        while (!solo.isOver() && taps < 2 * FIVE_MINUTES_OF_TAPS) {
            if (!kind.isEmpty() && solo.cue().filter(it -> !it.slip().isEmpty()).isPresent()) {
                return taps;
            }
            goOn(solo);
            taps++;
        }
        return taps;
    }

    private static void goOn(Solo solo) {
        if (solo.cue().filter(it -> !it.soft()).isPresent()) {
            solo.doForMe();
        } else {
            solo.step();
        }
    }

    private static TreeSet<String> kinds(Rooms rooms, String id) {
        var kinds = new TreeSet<String>();
        rooms.room(id).sayings().forEach(it -> kinds.add(rooms.solo(id).about(it.id())));
        return kinds;
    }

    private static boolean isSummary(Saying saying) {
        return saying.isForEverybody()
                && saying.content() instanceof Content.Shown(var message)
                && message.kind() == Message.Kind.SUMMARY;
    }

    private static String text(Saying saying) {
        return saying.content() instanceof Content.Shown(var message)
                ? Overheard.words(message)
                : "";
    }

    private static List<String> typed(Room room) {
        return room.sayings().stream()
                .flatMap(it ->
                        it.content() instanceof Content.Typed typed
                                ? Stream.of(typed.text())
                                : Stream.empty())
                .toList();
    }
}
