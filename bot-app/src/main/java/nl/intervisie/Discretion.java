package nl.intervisie;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps what people wrote out of the log, whatever level anybody sets: of what is not ours only
 * warnings and errors are written, because below that a library tells all it was given.
 */
final class Discretion extends TurboFilter {

    private static final String OURS = "nl.intervisie";
    private static final String JDA = "net.dv8tion.jda";
    private static final int MUCH = 150;
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Discretion.class);

    /** From now on, and after every change of levels. */
    static void begin() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(Discretion.class::isInstance)) {
            var discretion = new Discretion();
            discretion.start();
            context.addTurboFilter(discretion);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        if (isOurs(logger.getName())) {
            return FilterReply.NEUTRAL;
        }
        if (!level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.DENY;
        }
        if (logger.getName().startsWith(JDA) && repeats(params)) {
            LOG.warn("A warning of {} is left out: it repeats what came in", logger.getName());
            return FilterReply.DENY;
        }
        return FilterReply.NEUTRAL;
    }

    /** What JDA can not read it writes down whole, people's words and all. */
    private static boolean repeats(Object @Nullable [] params) {
        return params != null
                && Stream.of(params).anyMatch(it -> String.valueOf(it).length() > MUCH);
    }

    private static boolean isOurs(String logger) {
        return logger.equals(OURS) || logger.startsWith(OURS + ".");
    }
}
