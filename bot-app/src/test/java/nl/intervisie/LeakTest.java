package nl.intervisie;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Everything anybody writes carries a mark. After a whole session, and after everything that can go
 * wrong with a text, the mark stands nowhere but on the page of who may read it.
 */
@Isolated("listens to all that is logged")
class LeakTest {

    private static final String MARK =
            "lek" + HexFormat.of().toHexDigits(System.nanoTime()).substring(4);

    /** What somebody may have set who looks for the cause of something. */
    private static final Map<String, String> CURIOUS =
            Map.of(
                    "logging.level.root", "trace",
                    "logging.level.org.apache", "trace",
                    "logging.level.org.springframework", "trace",
                    "logging.level.org.thymeleaf", "trace",
                    "logging.level.org.springframework.web.servlet.mvc.support", "trace",
                    "spring.mvc.log-request-details", "true",
                    "spring.web.error.include-message", "always",
                    "spring.web.error.include-stacktrace", "always",
                    "trace", "true");

    @TempDir private Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private ConfigurableApplicationContext bot;
    private Wiretap tap;
    private Visitor visitor;

    @BeforeEach
    void listen() throws Exception {
        CURIOUS.forEach(System::setProperty);
        var print = new PrintStream(printed, true, UTF_8);
        System.setOut(print);
        System.setErr(print);
        start();
    }

    private void start() throws Exception {
        bot = Serve.start(new Settings(data(), InetAddress.getLoopbackAddress(), 0, 0));
        tap = Wiretap.on(text -> text.contains(MARK));
        visitor = new Visitor("http://127.0.0.1:" + port("local.server.port"));
    }

    @AfterEach
    void listenNoLonger() {
        bot.close();
        System.setOut(out);
        System.setErr(err);
        CURIOUS.keySet().forEach(System::clearProperty);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String port(String name) {
        return bot.getEnvironment().getProperty(name, "");
    }

    @Test
    void whatPeopleWriteStaysWhereItBelongs() throws Exception {
        var words = new MarkedWords(MARK);
        WholeEvening.play(visitor, words);
        assertThat(visitor.page("kamer", "ana")).contains(MARK);
        words.badlySent(visitor);
        nothingIsToldAbout();
        nobodyElseReads();
        everythingFails(words);
        nothingIsToldAbout();
        bot.close();
        nothingIsLeftIn(folder);
    }

    private void nothingIsToldAbout() {
        assertThat(tap.heard()).isPositive();
        assertThat(tap.caught()).isEmpty();
        assertThat(printed.toString(UTF_8)).doesNotContain(MARK);
        assertThat(visitor.complaints()).isNotEmpty().noneMatch(it -> it.contains(MARK));
        var management = new Visitor("http://127.0.0.1:" + port("local.management.port"));
        assertThat(management.get("/health")).doesNotContain(MARK);
        var metrics = management.get("/metrics");
        assertThat(metrics).contains("jvm.").doesNotContain(MARK);
        for (var name : metrics.split("\"")) {
            if (name.contains(".")) {
                assertThat(management.get("/metrics/" + name)).doesNotContain(MARK);
            }
        }
    }

    private void nobodyElseReads() {
        visitor.enter("andere-kamer", "ana");
        visitor.enter("andere-kamer", "gijs");
        assertThat(visitor.page("andere-kamer", "ana")).doesNotContain(MARK);
        assertThat(visitor.page("andere-kamer", "gijs")).doesNotContain(MARK);
        assertThat(visitor.page("kamer", "gijs")).doesNotContain(MARK);
        assertThat(visitor.get("/")).doesNotContain(MARK);
    }

    /** The database is pulled away, what is sealed in it is spoiled, and people go on writing. */
    private void everythingFails(MarkedWords words) throws Exception {
        inJournal("shutdown immediately");
        visitor.command("kamer", "ana", "start basic 60 " + words.next());
        words.badlySent(visitor);
        bot.close();
        start();
        inJournal("update content set sealed = x'00ff'");
        visitor.command("kamer", "ben", "status " + words.next());
        visitor.command("kamer", "ben", "casus");
        words.badlySent(visitor);
    }

    private void inJournal(String sql) throws SQLException {
        var url = "jdbc:h2:async:" + data().resolve("journal") + ";IFEXISTS=TRUE";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void nothingIsLeftIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var leaks = files.filter(it -> it.toString().contains(MARK) || holdsMark(it)).toList();
            assertThat(leaks).isEmpty();
        }
    }

    private static boolean holdsMark(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            var content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Stream.of(UTF_8, UTF_16LE, UTF_16BE).anyMatch(in -> content.contains(mark(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark(Charset in) {
        return new String(MARK.getBytes(in), StandardCharsets.ISO_8859_1);
    }
}
