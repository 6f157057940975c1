package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.intervisie.journal.JdbcJournal;
import nl.intervisie.method.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** A bot that starts with scripts of one's own beside it, of which one is no good. */
@Isolated("listens to what is logged")
class OwnMethodsServedTest {

    private static final Path EXAMPLES = Path.of("..", "docs", "examples");

    @TempDir private Path data;

    @Test
    void whatIsWrongWithABadOneStandsInTheLogAndTheGoodOneIsOffered() throws IOException {
        var folder = Files.createDirectories(data.resolve("methods"));
        var good = Files.readString(EXAMPLES.resolve("first.yaml"));
        Files.writeString(folder.resolve("good.yaml"), good);
        Files.writeString(folder.resolve("bad.yaml"), good.replace("do: ask", "do: aks"));
        var settings = new Settings(data, InetAddress.getLoopbackAddress(), 0, 0);

        try (var log = new Listening();
                var journal = JdbcJournal.open(data, Runnable::run)) {
            var methods = new EngineWiring().methods(journal, settings);

            assertThat(methods.offered()).extracting(Method::id).contains("basic", "open-question");
            assertThat(log.heard.list)
                    .isNotEmpty()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .allMatch(it -> it.startsWith("A method is left out: "))
                    .anyMatch(it -> it.contains("bad.yaml:31:9: "));
        }
    }

    /** What the wiring logs, for as long as this is open. */
    private static final class Listening implements AutoCloseable {

        private final Logger logger = (Logger) LoggerFactory.getLogger(EngineWiring.class);
        private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

        Listening() {
            heard.start();
            logger.setLevel(Level.WARN);
            logger.addAppender(heard);
        }

        @Override
        public void close() {
            logger.detachAppender(heard);
        }
    }
}
