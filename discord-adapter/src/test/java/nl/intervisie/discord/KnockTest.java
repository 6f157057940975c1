package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Refused;
import nl.intervisie.discord.fake.FakeGuild;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who takes no direct messages hears in the room where to see what is theirs. */
class KnockTest {

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final Jda jda = new Jda();
    private int said;

    @BeforeEach
    void shut() {
        jda.discord.shuts(jda.guild.idOf("ana"));
    }

    @AfterEach
    void close() {
        jda.close();
    }

    @Test
    void theyAreCalledInTheRoomWithoutAWordOfWhatItIsAbout() {
        refused(Message.Kind.SUMMARY);

        var knock = knocks().getFirst().json();
        assertThat(knocks()).hasSize(1);
        assertThat(knock.getArray("mentions").toString()).contains(jda.guild.idOf("ana"));
        assertThat(knock.toString())
                .contains("ik kan je geen privéberichten sturen")
                .doesNotContain("geheim");
    }

    @Test
    void whoPressesThereSeesWhatIsTheirs() {
        refused(Message.Kind.SUMMARY);
        jda.answer =
                it ->
                        new Heard.Overview(
                                List.of(
                                        new Heard.Overview.Part(
                                                it.room(),
                                                message(Message.Kind.CARD, "Jij bent"))));

        var knock = knocks().getFirst();
        var pressed = jda.guild.press("ana", jda.channel, knock.id(), Knock.MINE);
        jda.settle();

        assertThat(jda.heard)
                .singleElement()
                .isInstanceOf(Incoming.LookedIn.class)
                .extracting(Incoming::who)
                .isEqualTo(jda.user("ana"));
        assertThat(pressed.shown())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.getInt("flags") & Components.EPHEMERAL).isNotZero();
                    assertThat(it.toString()).contains("Jij bent");
                });
    }

    @Test
    void forSeveralThingsAtOnceItKnocksOnce() {
        refused(Message.Kind.SHOWING);
        refused(Message.Kind.SUMMARY);

        assertThat(jda.discord.count("POST /channels/{}/messages")).isEqualTo(3);
        assertThat(knocks()).hasSize(1);
    }

    @Test
    void forWhatWaitsForThemItKnocksAgainInPlaceOfTheOneBefore() {
        refused(Message.Kind.WORD);
        var first = knocks().getFirst().id();
        jda.passes(A_WHILE);
        refused(Message.Kind.SUMMARY);

        assertThat(knocks())
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isNotEqualTo(first));
    }

    @Test
    void theOthersDoNotSeeWhenSomebodyGotAWordInPassing() {
        refused(Message.Kind.WORD);
        var first = knocks().getFirst().id();
        jda.passes(A_WHILE);
        refused(Message.Kind.WORD);

        assertThat(knocks()).extracting(FakeGuild.Seen::id).containsExactly(first);
    }

    @Test
    void whoTakesMessagesIsNotCalledInTheRoom() throws Exception {
        jda.platform().perform(post("ben", Message.Kind.SUMMARY), attempt());

        assertThat(knocks()).isEmpty();
    }

    private void refused(Message.Kind kind) {
        assertThatThrownBy(() -> jda.platform().perform(post("ana", kind), attempt()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("50007");
        jda.settle();
    }

    private Errand.Post post(String who, Message.Kind kind) {
        return new Errand.Post(
                new ErrandKey("k" + ++said),
                new Audience.Person(jda.user(who), jda.room()),
                Optional.empty(),
                message(kind, "geheim"));
    }

    private Attempt attempt() {
        return new Attempt(1, Instant.EPOCH, "t" + said);
    }

    private static Message message(Message.Kind kind, String text) {
        return new Message(kind, Optional.empty(), List.of(Line.of(text)), List.of(), List.of());
    }

    private List<FakeGuild.Seen> knocks() {
        return jda.guild.seenBy("ben").stream().filter(it -> !it.isDirect()).toList();
    }
}
