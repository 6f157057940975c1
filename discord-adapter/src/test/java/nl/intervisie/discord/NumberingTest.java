package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

/** What is told again has the same number; what is new never has one that was used. */
class NumberingTest {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Numbering numbers = new Numbering(() -> now);
    private final JDA line = line();

    private static JDA line() {
        return (JDA)
                Proxy.newProxyInstance(
                        NumberingTest.class.getClassLoader(),
                        new Class<?>[] {JDA.class},
                        (self, method, arguments) ->
                                switch (method.getName()) {
                                    case "hashCode" -> System.identityHashCode(self);
                                    case "equals" -> self == arguments[0];
                                    case "getResponseTotal" -> 0L;
                                    default -> throw new AssertionError(method.toString());
                                });
    }

    @Test
    void whatIsToldAgainHasTheSameNumber() {
        var first = numbers.of(event(7));
        now = now.plusSeconds(60);

        assertThat(numbers.of(event(7))).isEqualTo(first);
        assertThat(numbers.of(event(8))).isNotEqualTo(first);
    }

    @Test
    void whenDiscordCountsAnewNoNumberIsUsedTwice() {
        var first = numbers.of(event(7));
        now = now.plusSeconds(60);

        numbers.onSessionInvalidate(new SessionInvalidateEvent(line));

        assertThat(numbers.of(event(7))).isNotEqualTo(first);
    }

    @Test
    void inAnotherLifeNoNumberIsUsedAgain() {
        var first = numbers.of(event(7));
        now = now.plusSeconds(60);

        assertThat(new Numbering(() -> now).of(event(7))).isNotEqualTo(first);
    }

    private GenericEvent event(long number) {
        return new GenericEvent() {
            @Override
            public JDA getJDA() {
                return line;
            }

            @Override
            public long getResponseNumber() {
                return number;
            }

            @Override
            public DataObject getRawData() {
                return DataObject.empty();
            }
        };
    }
}
