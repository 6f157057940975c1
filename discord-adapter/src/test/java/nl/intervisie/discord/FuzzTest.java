package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.craft.Marker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Whatever comes in, nothing breaks and no word of it gets into the log; whatever somebody wrote,
 * nothing of it calls or links. Some in every build, a minute of each in the thorough one.
 */
class FuzzTest {

    private static final String SECRET = "Zeegeheim";
    private static final long SEED = Long.getLong("fuzz.from", 1L);
    private static final boolean THOROUGH = Boolean.getBoolean("intervisie.thorough");
    private static final int FEW = 60;
    private static final List<String> BITS =
            List.of(
                    "@everyone",
                    "@here",
                    "<@1>",
                    "<@&1>",
                    "<#1>",
                    "</a:1>",
                    "<t:1:R>",
                    "<:a:1>",
                    "[a](https://a.example)",
                    "https://a.example",
                    "<https://a.example>",
                    "discord.gg/abc",
                    "```",
                    "`",
                    "**",
                    "__",
                    "~~",
                    "||",
                    "> ",
                    ">>> ",
                    "# ",
                    "-# ",
                    "- ",
                    "1. ",
                    "\\",
                    "\n",
                    "\t",
                    " ",
                    "|",
                    "~",
                    "p:",
                    ":",
                    "#2",
                    "day/",
                    "ASK",
                    "f:",
                    SECRET,
                    "é",
                    "👩‍👩‍👧",
                    "\u202e",
                    "\u200b",
                    "\u0000",
                    "\ud800",
                    "e\u0301\u0301",
                    "7-4-2026",
                    "99999999999999999999",
                    "-1",
                    "");

    private final Queue<ILoggingEvent> said = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("nl.intervisie");
    private final AppenderBase<ILoggingEvent> log =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    said.add(event);
                }
            };

    /** Ours say all they have to say; the libraries as much as the program lets them. */
    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void restore() {
        root.detachAppender(log);
        ours.setLevel(null);
    }

    private interface Trial {
        void at(long seed, Random chance);
    }

    private static void tried(int few, Trial trial) {
        var end = Instant.now().plus(Duration.ofMinutes(1));
        for (long seed = SEED; THOROUGH ? Instant.now().isBefore(end) : seed < SEED + few; seed++) {
            trial.at(seed, new Random(seed));
        }
    }

    private static String words(Random chance, int most) {
        return IntStream.range(0, chance.nextInt(most))
                .mapToObj(_ -> BITS.get(chance.nextInt(BITS.size())))
                .collect(Collectors.joining());
    }

    @Test
    @Tag("thorough")
    void noIdBreaksIt() {
        var pages = new Pages(java.time.InstantSource.system());
        tried(
                100 * FEW,
                (seed, chance) -> {
                    var id = words(chance, 8);
                    assertThat(Carried.read(id)).as("seed %d", seed).isNotNull();
                    assertThat(pages.read(id)).as("seed %d", seed).isEmpty();
                    assertThat(Days.read(id)).as("seed %d", seed).isNotNull();
                    assertThat(Shares.joined(Map.of(id, words(chance, 4)))).hasSize(1);
                });
    }

    @Test
    @Tag("thorough")
    void nothingThatIsWrittenCallsOrLinks() {
        tried(
                20 * FEW,
                (seed, chance) -> {
                    var text = words(chance, 60);
                    for (var part :
                            new Components(_ -> Optional.empty(), Optional.empty())
                                    .parts(quoting(text), new Marker("m"))) {
                        assertThat(part.getObject("allowed_mentions").toString())
                                .as("seed %d", seed)
                                .isEqualTo("{\"parse\":[],\"users\":[]}");
                        var shown = part.getArray("components").getObject(0).getString("content");
                        assertThat(shown)
                                .as("seed %d", seed)
                                .hasSizeLessThanOrEqualTo(Markdown.MOST)
                                .doesNotContainPattern("(?<!\\\\)(\\\\\\\\)*[@<\\[`|*_~]")
                                .doesNotContainPattern("(?<!\\\\)://");
                    }
                });
    }

    private static Message quoting(String text) {
        return new Message(
                Message.Kind.SHOWING,
                Optional.empty(),
                List.of(new Line(List.of(new Span.Quote(text)))),
                List.of(),
                List.of());
    }

    @Test
    @Tag("thorough")
    void nothingThatPeopleDoBreaksTheWayIn() {
        try (var jda = new Jda()) {
            jda.answer = FuzzTest::answer;
            tried(
                    FEW,
                    (seed, chance) -> {
                        done(jda, chance);
                        assertThat(said)
                                .as("seed %d", seed)
                                .noneMatch(it -> told(it).contains(SECRET))
                                .noneMatch(it -> told(it).contains("uncaught exception"));
                    });
            jda.heard.clear();
            var status = jda.guild.command("ana", jda.channel, "status", Map.of());
            jda.settle();
            assertThat(status.isSettled()).isTrue();
        }
    }

    private static Heard answer(Incoming incoming) {
        return incoming instanceof Incoming.Submitted submitted
                ? new Heard.HandBack(
                        Line.of("Te laat."), String.join("\n", submitted.values().values()))
                : new Heard.Nothing();
    }

    private static void done(Jda jda, Random chance) {
        switch (chance.nextInt(3)) {
            case 0 ->
                    jda.guild.type(
                            "ana", jda.channel, jda.guild.announceMessage(), words(chance, 30));
            case 1 ->
                    jda.guild.pressShown(
                            "ana",
                            jda.channel,
                            DataObject.empty().put("components", DataArray.empty()),
                            id(jda, chance));
            default ->
                    jda.guild.submit(
                            "ana",
                            jda.channel,
                            modal(id(jda, chance)),
                            Map.of("text", List.of(words(chance, 20) + "x")));
        }
        jda.settle();
    }

    /** One of ours, bent in half of the cases. */
    private static String id(Jda jda, Random chance) {
        var own = Carried.in(jda.room(), new Act(false, "ASK~s~1~"));
        var bent = own.substring(0, chance.nextInt(own.length())) + words(chance, 5);
        return chance.nextBoolean() ? own : bent.isBlank() ? "x" : bent;
    }

    private static DataObject modal(String id) {
        var field = DataObject.empty().put("type", 4).put("custom_id", "text");
        var label = DataObject.empty().put("type", 18).put("component", field);
        return DataObject.empty()
                .put("custom_id", id)
                .put("components", DataArray.empty().add(label));
    }

    private static String told(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage()
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }
}
