package nl.intervisie.rehearsal.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import nl.intervisie.chat.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the house keeps, and what it refuses. */
class HouseTest {

    @TempDir Path folder;

    @Test
    void whatWasSaidIsThereAfterReopening() {
        try (var house = Houses.in(folder)) {
            Houses.letIn(house, "oefenkamer", "ana");
            say(house, "Hallo 👩‍👩‍👧 allemaal");
        }
        try (var house = Houses.in(folder)) {
            assertThat(house.room("oefenkamer").has("ana")).isTrue();
            assertThat(house.room("oefenkamer").sayings())
                    .singleElement()
                    .satisfies(saying ->
                            assertThat(saying.content())
                                    .isEqualTo(
                                            new Content.Typed(
                                                    "ana", "Hallo 👩‍👩‍👧 allemaal", false)));
        }
    }

    @Test
    void wordsAreSealedInTheFile() throws IOException {
        try (var house = Houses.in(folder)) {
            Houses.letIn(house, "oefenkamer", "ana");
            say(house, "eenheelgeheimwoord");
        }
        for (var file : Files.list(folder).toList()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("eenheelgeheimwoord");
        }
    }

    @Test
    void onlyItsOwnerMayReadTheKeys() throws IOException {
        Houses.in(folder).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
                .isEqualTo("rw-------");
    }

    @Test
    void dataWithoutItsKeysIsRefused() throws IOException {
        try (var house = Houses.in(folder)) {
            say(house, "iets");
        }
        Files.delete(keys());

        assertThatExceptionOfType(HouseRefused.class)
                .isThrownBy(() -> Houses.in(folder))
                .withMessageContaining("keys");
    }

    @Test
    void dataWithOtherKeysIsRefused(@TempDir Path other) throws IOException {
        try (var house = Houses.in(folder)) {
            say(house, "iets");
        }
        Houses.in(other).close();
        Files.delete(keys());
        Files.copy(other.resolve("rehearsal.keyset.json"), keys());

        assertThatExceptionOfType(HouseRefused.class)
                .isThrownBy(() -> Houses.in(folder))
                .withMessageContaining("keys");
    }

    @Test
    void keysWithoutTheirDataAreRefused() throws IOException {
        Houses.in(folder).close();
        Files.delete(folder.resolve("rehearsal.mv.db"));

        assertThatExceptionOfType(HouseRefused.class)
                .isThrownBy(() -> Houses.in(folder))
                .withMessageContaining("missing");
    }

    @Test
    void aDamagedFileIsRefusedAndLeftAsItIs() throws IOException {
        Houses.in(folder).close();
        var file = folder.resolve("rehearsal.mv.db");
        Files.writeString(file, "x".repeat(20_000));

        assertThatExceptionOfType(HouseRefused.class).isThrownBy(() -> Houses.in(folder));
        assertThat(file).content().isEqualTo("x".repeat(20_000));
    }

    @Test
    void whatAPersonMayNotSeeIsNotToldOfEither() {
        try (var house = Houses.in(folder)) {
            Houses.letIn(house, "oefenkamer", "ana", "ben");
            var told = new ArrayList<Changed>();
            house.listen(told::add);

            house.change(draft -> {
                var room = draft.room("oefenkamer");
                draft.put(
                        room.said(saying(draft, room, Refs.only("ben", room.id()), "alleen ben")));
                return "";
            });
            say(house, "voor allen");

            assertThat(told).extracting(Changed::whom).hasSize(2);
            assertThat(told.get(0).whom()).containsExactly("ben");
            assertThat(told.get(1).whom()).containsExactlyInAnyOrder("ana", "ben");
        }
    }

    @Test
    void roomsNobodyUsesAreDestroyedWithTheirKeys() throws IOException {
        var clock = new Clock(Houses.MONDAY);
        try (var house = Houses.at(folder, clock)) {
            say(house, "iets van lang geleden");
            var before = Files.readString(keys());
            clock.pass(Duration.ofDays(31));

            house.sweep(clock.instant().minus(Duration.ofDays(30)));

            assertThat(house.room("oefenkamer").standing()).isEqualTo(Room.Standing.UNKNOWN);
            assertThat(house.openRooms()).isEmpty();
            assertThat(keyId(Files.readString(keys()))).isNotEqualTo(keyId(before));
        }
        try (var house = Houses.in(folder)) {
            assertThat(house.room("oefenkamer").sayings()).isEmpty();
        }
    }

    @Test
    void whatIsStillNeededStaysReadableUnderNewKeys() {
        try (var house = Houses.in(folder)) {
            say(house, "eerst");
            house.sweep(Houses.MONDAY.minusSeconds(60));
            say(house, "daarna");
            house.sweep(Houses.MONDAY.minusSeconds(60));
        }
        try (var house = Houses.in(folder)) {
            assertThat(house.room("oefenkamer").sayings()).hasSize(2);
        }
    }

    @Test
    void anInterruptedCallerDoesNoHarm() {
        try (var house = Houses.in(folder)) {
            Thread.currentThread().interrupt();
            say(house, "een");
            assertThat(Thread.interrupted()).isTrue();
            say(house, "twee");
            assertThat(house.room("oefenkamer").sayings()).hasSize(2);
        }
    }

    @Test
    void interruptingTheWriterDoesNoHarm() throws InterruptedException {
        var writer = new AtomicReference<Thread>();
        ThreadFactory watched =
                work -> {
                    writer.set(new Thread(work));
                    return writer.get();
                };
        try (var house = House.open(folder, new Clock(Houses.MONDAY), new RandomIds(), watched)) {
            var pest =
                    new Thread(() -> {
                        for (int i = 0; i < 500; i++) {
                            writer.get().interrupt();
                            Thread.onSpinWait();
                        }
                    });
            pest.start();
            for (int i = 0; i < 40; i++) {
                say(house, "woord " + i);
            }
            pest.join();
        }
        try (var house = Houses.in(folder)) {
            assertThat(house.room("oefenkamer").sayings()).hasSize(40);
        }
    }

    @Test
    void afterClosingNothingIsKeptAndNobodyWaitsForever() {
        var house = Houses.in(folder);
        house.close();

        assertThatExceptionOfType(NotKept.class)
                .isThrownBy(() -> say(house, "te laat"))
                .matches(NotKept::isCertain);
    }

    private Path keys() {
        return folder.resolve("rehearsal.keyset.json");
    }

    private static String keyId(String keyset) {
        var from = keyset.indexOf("primaryKeyId");
        return keyset.substring(from, keyset.indexOf(',', from));
    }

    private static void say(House house, String text) {
        house.change(draft -> {
            var room = draft.room("oefenkamer").opened("Oefenkamer");
            draft.put(room.said(saying(draft, room, Refs.everybody(room.id()), text)));
            return "";
        });
    }

    private static Saying saying(Draft draft, Room room, Audience eyes, String text) {
        var content = new Content.Typed("ana", text, false);
        return Saying.first(room, draft.newId(), Optional.empty(), eyes, draft.now(), content);
    }
}
