package nl.intervisie.discord;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Listens to what JDA writes in the log. What it can not read it only writes there, and the event
 * is lost: a test in which that happened has failed.
 */
final class Overheard implements AutoCloseable {

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Logger jda = (Logger) LoggerFactory.getLogger("net.dv8tion.jda");

    Overheard() {
        heard.start();
        jda.addAppender(heard);
    }

    private List<String> complaints() {
        return List.copyOf(heard.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(it ->
                        it.contains("unexpected Json-parse error")
                                || it.contains("unexpected error"))
                .toList();
    }

    @Override
    public void close() {
        jda.detachAppender(heard);
        if (!complaints().isEmpty()) {
            throw new AssertionError("JDA could not read this: " + complaints());
        }
    }
}
