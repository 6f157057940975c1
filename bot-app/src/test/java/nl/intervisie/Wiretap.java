package nl.intervisie;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads along with all that is logged, and keeps what should not have been. */
final class Wiretap extends AppenderBase<ILoggingEvent> {

    private final Predicate<String> secret;
    private final List<String> caught = new CopyOnWriteArrayList<>();
    private final AtomicLong heard = new AtomicLong();

    private Wiretap(Predicate<String> secret) {
        this.secret = secret;
    }

    static Wiretap on(Predicate<String> secret) {
        var tap = new Wiretap(secret);
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        tap.setContext(context);
        tap.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(tap);
        return tap;
    }

    @Override
    protected void append(ILoggingEvent event) {
        heard.incrementAndGet();
        var thrown = event.getThrowableProxy();
        var all =
                event.getLoggerName()
                        + " "
                        + event.getThreadName()
                        + " "
                        + event.getFormattedMessage()
                        + " "
                        + event.getMDCPropertyMap()
                        + " "
                        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
        if (secret.test(all)) {
            caught.add(event.getLevel() + " " + all);
        }
    }

    List<String> caught() {
        return caught;
    }

    long heard() {
        return heard.get();
    }
}
