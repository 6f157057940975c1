package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Refused;
import nl.intervisie.discord.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The bot asks no more of Discord than it may, and stops before Discord stops it. */
class LimitsTest {

    private static final String POST = "POST /channels/{}/messages";

    private final Jda jda = new Jda();

    @AfterEach
    void close() {
        jda.close();
    }

    @Test
    void whatFitsInNoWindowWaitsForTheNextAndComesInOrder() throws Exception {
        jda.discord.strict();

        for (int i = 0; i < 7; i++) {
            jda.say("nummer " + i);
        }

        var seen = jda.guild.seenBy("ana");
        assertThat(seen).hasSize(7);
        IntStream.range(0, 7)
                .forEach(i -> assertThat(seen.get(i).json().toString()).contains("nummer " + i));
        assertThat(jda.discord.refusedAsTooMany()).isZero();
    }

    @Test
    void manyChannelsAtOnceAreNotOneTooManyForAll() throws Exception {
        var channels =
                IntStream.range(0, 20).mapToObj(it -> jda.guild.openNow("kanaal-" + it)).toList();
        jda.settle();
        jda.discord.strict();

        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var channel : channels) {
                all.execute(() -> {
                    for (int i = 0; i < 3; i++) {
                        jda.say(channel, "nummer " + i);
                    }
                });
            }
        }

        assertThat(jda.guild.seenBy("ana")).hasSize(60);
        assertThat(jda.discord.refusedAsTooMany()).isZero();
    }

    @Test
    void whenDiscordAsksAllForPatienceItIsSaidOnce() throws Exception {
        jda.discord.goesWrong(POST, Fault.TOO_MANY_OF_ALL);

        jda.say("De kern");

        assertThat(jda.guild.seenBy("ana")).hasSize(1);
        assertThat(jda.discord.count(POST)).isEqualTo(2);
    }

    @Test
    void theSameWordsTwiceAreTwoMessagesAndOneMessageTwiceIsOne() throws Exception {
        var post = post("a", "Vraag 1 ligt nu voor.");

        perform(post);
        jda.restarts();
        perform(post);
        perform(post("b", "Vraag 1 ligt nu voor."));

        assertThat(jda.discord.count(POST)).isEqualTo(3);
        assertThat(jda.guild.seenBy("ana")).hasSize(2);
    }

    @Test
    @Tag("thorough")
    @EnabledIfSystemProperty(named = "intervisie.thorough", matches = "true")
    void aStormOfRefusalsStopsUsBeforeDiscordDoes() {
        jda.discord.refuses(POST, Restraint.MOST);
        for (int i = 0; i < Restraint.MOST; i++) {
            var post = post("p" + i, "x");
            assertThatThrownBy(() -> perform(post)).isInstanceOf(Refused.class);
        }

        assertThatThrownBy(() -> perform(post("last", "x")))
                .isInstanceOf(NotDelivered.class)
                .hasMessageContaining("refuses too much");
        assertThat(jda.discord.count(POST)).isEqualTo(Restraint.MOST);
    }

    @Test
    void whereTheTokenIsNotTakenNothingMoreIsAskedAndNothingIsGivenUp() throws Exception {
        jda.discord.revoke();
        for (int i = 0; i < 5; i++) {
            var post = post("p" + i, "x");
            assertThatThrownBy(() -> perform(post))
                    .isInstanceOf(NotDelivered.class)
                    .hasMessageContaining("token");
        }

        assertThat(jda.discord.count(POST)).isEqualTo(1);
    }

    private void perform(Errand errand) throws Exception {
        jda.platform().perform(errand, new Attempt(1, Instant.EPOCH, "token"));
    }

    private Errand.Post post(String key, String words) {
        var message =
                new Message(
                        Message.Kind.WORD,
                        Optional.empty(),
                        java.util.List.of(Line.of(words)),
                        java.util.List.of(),
                        java.util.List.of());
        return new Errand.Post(
                new ErrandKey(key), new Audience.Room(jda.room()), Optional.empty(), message);
    }
}
