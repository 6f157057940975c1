package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretionTest {

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
        var context = new LoggerContext();
        var discretion = new Discretion();
        var decided =
                discretion.decide(
                        null, context.getLogger(logger), Level.valueOf(level), null, null, null);
        assertThat(decided).isEqualTo(reply);
    }
}
