package nl.intervisie;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps what people wrote out of the log, whatever level anybody sets: of what is not ours only
 * warnings and errors are written, because below that a library tells all it was given.
 */
final class Discretion extends TurboFilter {

    private static final String OURS = "nl.intervisie";

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
        return level.isGreaterOrEqual(Level.WARN) || isOurs(logger.getName())
                ? FilterReply.NEUTRAL
                : FilterReply.DENY;
    }

    private static boolean isOurs(String logger) {
        return logger.equals(OURS) || logger.startsWith(OURS + ".");
    }
}
