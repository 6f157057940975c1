package nl.intervisie.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static nl.intervisie.journal.Entries.ANA;
import static nl.intervisie.journal.Entries.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {

    private static final int TEXTS = 60;

    @TempDir static Path earlier;

    @TempDir Path directory;

    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor();

    /** One journal with texts in it, dropped without closing; each test has a copy. */
    @BeforeAll
    static void firstRun() {
        var journal = JdbcJournal.open(earlier, EXECUTOR);
        for (int i = 0; i < TEXTS; i++) {
            journal.keep(ANA, "case " + i, text(i), MONDAY);
        }
        journal.abandon();
    }

    @BeforeEach
    void copy() throws IOException {
        copy("journal.mv.db", earlier);
        copy("keyset.json", earlier);
        copy("journal.id", earlier);
    }

    private void copy(String name, Path from) throws IOException {
        Files.copy(from.resolve(name), file(name), COPY_ATTRIBUTES, REPLACE_EXISTING);
    }

    @AfterAll
    static void stop() {
        EXECUTOR.shutdown();
    }

    @Test
    void whatWasRecordedIsThereAtTheNextStart() {
        try (var journal = open()) {
            assertThat(journal.kept(ANA, "case 7")).contains(text(7));
        }
    }

    @Test
    void everythingIsItsOwnersAlone(@TempDir Path parent) throws IOException {
        var data = parent.resolve("new/data");
        var journal = JdbcJournal.open(data, EXECUTOR);
        journal.keep(ANA, "case", "private", MONDAY);
        journal.close();
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(parent.resolve("new"))).isEqualTo("rwx------");
        try (var files = Files.list(data)) {
            assertThat(files.toList())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void aDatabaseThatOthersCouldReadIsClosedToThem() throws IOException {
        var database = file("journal.mv.db");
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));
        open().close();
        assertThat(permissions(database)).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void anotherProcessIsRefused() throws Exception {
        try (var _ = open()) {
            assertThat(Jvm.run(OpenInAnotherProcess.class, directory.toString()))
                    .contains("in use by another process");
        }
    }

    @Test
    void theSameProcessIsRefused() {
        try (var _ = open()) {
            assertRefused("in use by this very process");
        }
    }

    @Test
    void aMissingDatabaseIsRefused() throws IOException {
        Files.delete(file("journal.mv.db"));
        assertRefused("is missing though there was one");
        assertThat(file("journal.mv.db")).doesNotExist();
    }

    @Test
    void anEmptyDatabaseIsRefused() throws IOException {
        Files.write(file("journal.mv.db"), new byte[0]);
        assertRefused("damaged");
    }

    @Test
    void aDatabaseOfNoiseIsRefused() throws IOException {
        var noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Files.write(file("journal.mv.db"), noise);
        assertRefused("damaged");
    }

    /** H2 opens most damaged files without a word, at some earlier moment or with holes. */
    @ParameterizedTest
    @ValueSource(ints = {10, 30, 50, 70, 90, 99})
    void aTruncatedDatabaseIsRefusedOrWhole(int percent) throws IOException {
        var whole = Files.readAllBytes(file("journal.mv.db"));
        Files.write(file("journal.mv.db"), Arrays.copyOf(whole, whole.length / 100 * percent));
        assertRefusedOrWhole();
    }

    @RepeatedTest(30)
    void noiseInADatabaseIsRefusedUnlessItHitsNothing(RepetitionInfo seed) throws IOException {
        var bytes = Files.readAllBytes(file("journal.mv.db"));
        var random = new Random(seed.getCurrentRepetition());
        var noise = new byte[4096];
        random.nextBytes(noise);
        System.arraycopy(
                noise, 0, bytes, random.nextInt(bytes.length - noise.length), noise.length);
        Files.write(file("journal.mv.db"), bytes);
        assertRefusedOrWhole();
    }

    private void assertRefusedOrWhole() {
        try (var journal = open()) {
            for (int i = 0; i < TEXTS; i++) {
                assertThat(journal.kept(ANA, "case " + i)).contains(text(i));
            }
        } catch (CannotOpen e) {
            assertThat(e).hasMessageContaining("damaged");
        } catch (IllegalStateException e) {
            // Noise within sealed words is found by whoever opens them.
            assertThat(e).hasMessageContaining("do not open");
        }
    }

    private static String text(int number) {
        return Integer.toString(number).repeat(500);
    }

    @Test
    void aDatabaseFromBeforeIsRefused() throws IOException {
        var before = Files.readAllBytes(file("journal.mv.db"));
        try (var journal = open()) {
            journal.keep(ANA, "case", "acknowledged", MONDAY);
        }
        Files.write(file("journal.mv.db"), before);
        assertRefused("lacks what was recorded");
    }

    @Test
    void aDatabaseOfAnotherFormatIsRefused() throws IOException {
        var bytes = Files.readAllBytes(file("journal.mv.db"));
        for (int block = 0; block < 2; block++) {
            var header = new String(bytes, block * 4096, 4096, ISO_8859_1);
            var changed = FileHeader.withFormat(header, 9).getBytes(ISO_8859_1);
            System.arraycopy(changed, 0, bytes, block * 4096, changed.length);
        }
        Files.write(file("journal.mv.db"), bytes);
        assertRefused("in a format");
    }

    @Test
    void theDataOfALaterVersionAreRefused() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:" + file("journal"));
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into "flyway_schema_history" select 99, '99', 'later', "type", 'V99__later.sql', 1,
                    "installed_by", "installed_on", 1, true from "flyway_schema_history"
                    where "version" = '1'\
                    """);
        }
        assertRefused("written by a later version");
    }

    @Test
    void dataWithoutTheirKeysAreRefused() throws IOException {
        Files.delete(file("keyset.json"));
        assertRefused("is missing");
        assertThat(file("keyset.json")).doesNotExist();
    }

    @Test
    void theKeysOfOtherDataAreRefused(@TempDir Path other) throws IOException {
        JdbcJournal.open(other, EXECUTOR).close();
        copy("keyset.json", other);
        assertRefused("not those of the data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"key\": []}", "hello"})
    void damagedKeysAreRefused(String damage) throws IOException {
        Files.writeString(file("keyset.json"), damage);
        assertRefused("damaged");
    }

    @Test
    void theDatabaseOfAnotherJournalIsRefused(@TempDir Path other) throws IOException {
        JdbcJournal.open(other, EXECUTOR).close();
        copy("journal.mv.db", other);
        copy("keyset.json", other);
        assertRefused("different journals");
    }

    @Test
    void aDamagedMarkerIsRefused() throws IOException {
        Files.writeString(file("journal.id"), "what?");
        assertRefused("cannot be read");
    }

    @Test
    void aLostMarkerIsWrittenAgain() throws IOException {
        Files.delete(file("journal.id"));
        whatWasRecordedIsThereAtTheNextStart();
        assertThat(file("journal.id")).isNotEmptyFile();
    }

    @Test
    void aFirstRunCutShortIsTakenUp(@TempDir Path cut) throws IOException {
        Files.copy(file("keyset.json"), cut.resolve("keyset.json"));
        Files.write(cut.resolve("journal.mv.db"), new byte[0]);
        try (var journal = JdbcJournal.open(cut, EXECUTOR)) {
            journal.keep(ANA, "case", "after all", MONDAY);
            assertThat(journal.kept(ANA, "case")).contains("after all");
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsRefused() throws IOException {
        Files.writeString(file("in-the-way"), "");
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> JdbcJournal.open(file("in-the-way").resolve("data"), EXECUTOR))
                .withMessageContaining("cannot be made");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDirectoryThatCannotBeWrittenIsRefused() {
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> JdbcJournal.open(Path.of("/proc/self"), EXECUTOR))
                .withMessageContaining("cannot be written");
    }

    @Test
    void aRefusalLetsGoOfTheFiles() throws IOException {
        var keys = Files.readString(file("keyset.json"));
        Files.delete(file("keyset.json"));
        assertRefused("is missing");
        Files.writeString(file("keyset.json"), keys);
        whatWasRecordedIsThereAtTheNextStart();
    }

    private void assertRefused(String why) {
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(this::open)
                .withMessageContaining(why)
                .withMessageEndingWith(".")
                .withMessageNotContaining(". ")
                .withNoCause();
    }

    private JdbcJournal open() {
        return JdbcJournal.open(directory, EXECUTOR);
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    /** Tries to open the journal that is already open here, and prints what it is told. */
    static final class OpenInAnotherProcess {

        private OpenInAnotherProcess() {}

        public static void main(String[] args) {
            try (var executor = Executors.newSingleThreadExecutor()) {
                JdbcJournal.open(Path.of(args[0]), executor).close();
                System.out.println("opened");
            } catch (CannotOpen e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
