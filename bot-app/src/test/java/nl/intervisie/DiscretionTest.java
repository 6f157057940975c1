package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretionTest {

    @ParameterizedTest
    @CsvSource({
        "net.dv8tion.jda.internal.requests.WebSocketClient, 30, NEUTRAL",
        "net.dv8tion.jda.internal.requests.WebSocketClient, 150, NEUTRAL",
        "net.dv8tion.jda.internal.requests.WebSocketClient, 151, DENY",
        "net.dv8tion.jda, 5000, DENY",
        "com.zaxxer, 5000, NEUTRAL",
        "nl.intervisie.discord.Ear, 5000, NEUTRAL"
    })
    void whatTheLibraryOfDiscordRepeatsIsLeftOut(String logger, int much, FilterReply reply) {
        var told = new Object[] {"6.5.0", "x".repeat(much)};
        assertThat(decided(logger, Level.WARN, told)).isEqualTo(reply);
    }

    /** It writes what it can not read with the words in it, and so it is seen as an error. */
    @Test
    void nothingOfAMessageThatCanNotBeReadComesIntoTheLog() {
        var context = new LoggerContext();
        var written = new ListAppender<ILoggingEvent>();
        written.start();
        var discretion = new Discretion();
        discretion.start();
        context.addTurboFilter(discretion);
        var jda = context.getLogger("net.dv8tion.jda.internal.requests.WebSocketClient");
        jda.addAppender(written);

        jda.warn(
                "Got an unexpected Json-parse error: {}",
                "{\"content\":\"wat Ben mij vertelde\"%s}".formatted(" ".repeat(150)));

        assertThat(written.list).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nl.intervisie.engine.Engine, TRACE, NEUTRAL",
        "nl.intervisie, DEBUG, NEUTRAL",
        "nl.intervisieachtig, DEBUG, DENY",
        "org.springframework.web, TRACE, DENY",
        "org.apache.coyote, DEBUG, DENY",
        "org.apache.tomcat.util.http.Parameters, INFO, DENY",
        "org.springframework.boot, WARN, NEUTRAL",
        "com.zaxxer, ERROR, NEUTRAL"
    })
    void whatIsNotOursOnlyWarns(String logger, String level, FilterReply reply) {
        assertThat(decided(logger, Level.valueOf(level), null)).isEqualTo(reply);
    }

    private static FilterReply decided(String logger, Level level, Object @Nullable [] parameters) {
        var context = new LoggerContext();
        return new Discretion()
                .decide(null, context.getLogger(logger), level, null, parameters, null);
    }
}
