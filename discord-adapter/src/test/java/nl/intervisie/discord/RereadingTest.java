package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.News;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Running;
import nl.intervisie.discord.fake.FakeDiscord;
import nl.intervisie.discord.fake.FakeGuild;
import org.junit.jupiter.api.Test;

/** After a gap that Discord does not fill, the bot finds out itself what happened. */
class RereadingTest {

    @Test
    void whatHappenedInAGapIsReadAgain() throws Exception {
        try (var jda = new Jda()) {
            var card = jda.say("Verheldering");
            var kept = typed(jda, "Wat deed het met je?");
            var erased = typed(jda, "Dit haal ik weg.");
            var mended = typed(jda, "Wat zij ze?");
            var thread = closedThread(jda);
            jda.runs(
                    new Running(
                            jda.room(),
                            Optional.empty(),
                            Optional.of(card),
                            Set.of(ref(jda, kept), ref(jda, erased), ref(jda, mended)),
                            Set.of(),
                            Instant.now()));
            jda.runs(
                    new Running(
                            thread,
                            Optional.empty(),
                            Optional.empty(),
                            Set.of(),
                            Set.of(jda.user("ana"), jda.user("ben")),
                            Instant.now()));
            jda.heard.clear();

            assertThat(jda.servers().silentSince()).isEmpty();
            jda.discord.invalidate();
            jda.discord.await(() -> jda.servers().silentSince().isPresent());
            jda.guild.erase(jda.channel, erased);
            jda.guild.retype(jda.channel, mended, "Wat zei ze?");
            jda.guild.react("ben", jda.channel, id(card), "✅", true);
            var missed = jda.guild.announceMessage();
            jda.guild.type("ben", jda.channel, missed, "En toen?");
            jda.guild.leave("ben", thread.id());
            jda.guild.join("cleo", thread.id());
            jda.discord.awaitListener();
            jda.discord.await(() -> jda.heard.size() >= 4 && jda.news.size() >= 2);
            jda.settle();

            assertThat(jda.servers().silentSince()).isEmpty();
            assertThat(all(jda, Incoming.Typed.class))
                    .extracting(Incoming.Typed::text)
                    .contains("En toen?");
            assertThat(all(jda, Incoming.Retyped.class))
                    .extracting(Incoming.Retyped::text)
                    .contains("Wat zei ze?");
            assertThat(seen(jda))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.message()).isEqualTo(card);
                        assertThat(it.people()).isEqualTo(Map.of("✅", Set.of(jda.user("ben"))));
                    });
            assertThat(all(jda, Incoming.Reacted.class)).isEmpty();
            assertThat(all(jda, Incoming.CameIn.class))
                    .extracting(Incoming.CameIn::who)
                    .containsExactly(jda.user("cleo"));
            assertThat(all(jda, Incoming.WentOut.class))
                    .extracting(Incoming.WentOut::who)
                    .containsExactly(jda.user("ben"));
            assertThat(jda.news)
                    .filteredOn(News.TakenAway.class::isInstance)
                    .extracting(it -> ((News.TakenAway) it).message())
                    .containsExactly(ref(jda, erased));
        }
    }

    @Test
    void howReactionsStandIsToldHoweverOftenTheBotStarts() {
        try (var jda = new Jda()) {
            var card = jda.say("Verheldering");
            jda.runs(
                    new Running(
                            jda.room(),
                            Optional.empty(),
                            Optional.of(card),
                            Set.of(),
                            Set.of(jda.user("ana"), jda.user("ben")),
                            Instant.now()));
            jda.guild.react("ben", jda.channel, id(card), "⏳", true);
            jda.settle();
            jda.heard.clear();

            jda.restarts();
            jda.restarts();
            jda.guild.react("ben", jda.channel, id(card), "⏳", false);
            jda.settle();
            jda.heard.clear();
            jda.restarts();

            assertThat(all(jda, Incoming.Reacted.class)).isEmpty();
            assertThat(seen(jda))
                    .extracting(it -> it.has(jda.user("ben"), "⏳"))
                    .containsExactly(true, true, false);
        }
    }

    private static List<News.ReactionsSeen> seen(Jda jda) {
        return jda.news.stream()
                .filter(News.ReactionsSeen.class::isInstance)
                .map(News.ReactionsSeen.class::cast)
                .toList();
    }

    @Test
    void whatHappenedWhileTheBotWasDownIsReadWhenItStarts() {
        var running = new ArrayList<Running>();
        var gone = new String[1];
        var discord = new FakeDiscord(java.time.InstantSource.system());
        try (var jda =
                new Jda(
                        discord,
                        guild -> {
                            var channel = guild.closedChannel("dicht", List.of("ana", "ben"));
                            gone[0] = guild.announceMessage();
                            running.add(down(guild, channel, gone[0]));
                            running.add(nowhere(guild));
                            guild.typedBefore(
                                    "ben", channel, guild.announceMessage(), "tijdens de storing");
                        },
                        running)) {
            jda.discord.await(() -> jda.news.size() >= 2 && !jda.heard.isEmpty());
            jda.settle();

            assertThat(all(jda, Incoming.Typed.class))
                    .extracting(Incoming.Typed::text)
                    .containsExactly("tijdens de storing");
            assertThat(jda.news)
                    .anyMatch(it ->
                            it instanceof News.TakenAway(_, _, var message)
                                    && message.id().endsWith(gone[0]))
                    .anyMatch(it ->
                            it instanceof News.RoomTurned(_, _, var turn)
                                    && turn == News.Turn.GONE);
        }
    }

    private static Running down(FakeGuild guild, String channel, String card) {
        return new Running(
                Refs.room(Refs.workspace(guild.id()), channel),
                Optional.empty(),
                Optional.of(Refs.message(channel, card)),
                Set.of(),
                Set.of(),
                Instant.now());
    }

    private static Running nowhere(FakeGuild guild) {
        return new Running(
                Refs.room(Refs.workspace(guild.id()), guild.announceMessage()),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Instant.now());
    }

    private static String typed(Jda jda, String text) {
        var message = jda.guild.announceMessage();
        jda.guild.type("ben", jda.channel, message, text);
        return message;
    }

    private static MessageRef ref(Jda jda, String message) {
        return Refs.message(jda.channel, message);
    }

    private static String id(MessageRef message) {
        return nl.intervisie.chat.craft.Posted.read(message).first();
    }

    private static RoomRef closedThread(Jda jda) throws Exception {
        var opened =
                jda.platform()
                        .perform(
                                new Errand.OpenRoom(
                                        new ErrandKey("r"),
                                        jda.room(),
                                        "intervisie-1",
                                        List.of(jda.user("ana"), jda.user("ben"))),
                                new Attempt(1, Instant.EPOCH, "t"));
        jda.settle();
        return Refs.room(jda.workspace(), opened.ref());
    }

    private static <T extends Incoming> List<T> all(Jda jda, Class<T> kind) {
        return jda.heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
