package nl.intervisie.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.ActToken;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.method.Method;
import nl.intervisie.method.Plan;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.method.script.Script;
import nl.intervisie.method.script.ScriptReader;
import nl.intervisie.play.InMemoryPlatform;
import nl.intervisie.play.Notation;
import nl.intervisie.play.Shown;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.trial.Breach.Bound;
import nl.intervisie.trial.Lines.Sort;
import org.junit.jupiter.api.Test;

/** Each bound can be broken, and then says so. */
class BoundsTest {

    private static final Method BASIC = Catalogue.builtIn().named("basic").orElseThrow();
    private static final Lines STOCK = StockLines.in("en");

    @Test
    void aShortSessionOfFourKeepsAll() {
        assertThat(Trial.of(Setting.plain(BASIC, "en", 60, 4), STOCK).breaches()).isEmpty();
    }

    @Test
    void whoIsStillWritingWhenItEndsIsMissed() {
        assertThat(tried(60, 4, longer(Sort.GAIN, 500))).contains(Bound.REACHED);
    }

    @Test
    void whoIsCutOffIsNotHeard() {
        assertThat(tried(60, 4, longer(Sort.CORE, 500))).contains(Bound.HEARD);
    }

    @Test
    void whoAskedAndGotNoAnswerIsNotHeard() {
        assertThat(tried(60, 8, longer(Sort.ANSWER, 120))).contains(Bound.HEARD);
    }

    @Test
    void tooMuchForItsLengthTakesTooLong() {
        var incident = Catalogue.builtIn().named("incident").orElseThrow();
        assertThat(bounds(Trial.of(Setting.plain(incident, "en", 60, 8), STOCK)))
                .contains(Bound.IN_TIME);
    }

    @Test
    void whoWaitsForNobodyByNameIsIdle() {
        assertThat(tried(90, 4, longer(Sort.CORE, 150))).contains(Bound.NOT_IDLE);
    }

    @Test
    void whoIsAskedAgainAndAgainIsNudgedTooOften() {
        assertThat(tried(60, 4, longer(Sort.STORY, 500))).contains(Bound.ONE_NUDGE);
    }

    @Test
    void aThirdWordBesideAThreadsLastIsTooMuch() {
        var voice = new Voice();
        voice.says("before the first card");
        voice.opens(BASIC.phases().getFirst(), 60);
        voice.says("first");
        voice.says("second");
        voice.says("the last of the thread");
        assertThat(voice.breaches()).isEmpty();
        voice.says("one too many");
        assertThat(voice.breaches()).extracting(Breach::bound).containsExactly(Bound.FEW_MESSAGES);
    }

    @Test
    void aLongCardIsTooLong() throws IOException {
        var method = worded("purpose: We hear how everyone is.", "purpose: " + "so ".repeat(61));
        assertThat(bounds(Trial.of(Setting.plain(method, "en", 60, 4), STOCK)))
                .contains(Bound.SHORT_CARD);
    }

    @Test
    void anActFarAboveTheTalkIsMoreThanOneTapAway() {
        var platform = InMemoryPlatform.knowingKeys();
        var ben = new Persona(new UserRef(platform.workspace(), "ben"), Role.BRINGER, 1);
        var observer =
                new Observer(
                        platform,
                        new Notation(() -> Instant.EPOCH, "en"),
                        new Past(new InMemoryJournal()),
                        Plan.of(BASIC, 60, Set.of()));
        var act = new Act(true, "WRITE~s1~1~");
        var token = ActToken.read(act).orElseThrow();
        var button = new Button(act, "Write", Button.Weight.MAIN);
        var card = card(platform, button);
        var writing = new Intention(Intention.Deed.FILL, Verb.WRITE, 1, "", 5, Instant.EPOCH);
        observer.shown(card, Instant.EPOCH);
        observer.acts(ben, writing, new Option(card, button, token), Instant.EPOCH);
        assertThat(observer.breaches()).isEmpty();
        for (int i = 0; i < 13; i++) {
            observer.said(ben, "one more", Optional.empty());
        }
        observer.acts(ben, writing, new Option(card, button, token), Instant.EPOCH);
        assertThat(observer.breaches()).extracting(Breach::bound).containsExactly(Bound.ONE_TAP);
    }

    private static Shown card(InMemoryPlatform platform, Button button) {
        return new Shown(
                new MessageRef("m1"),
                new ErrandKey("k1"),
                new Audience.Room(new RoomRef(platform.workspace(), "room")),
                Optional.empty(),
                new Message(
                        Message.Kind.CARD, Optional.empty(), List.of(), List.of(button), List.of()),
                1);
    }

    private static Method worded(String old, String next) throws IOException {
        try (var in = BoundsTest.class.getResourceAsStream("/methods/basic.yaml")) {
            var yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(yaml).contains(old);
            var read = ScriptReader.read(yaml.replace(old, next).getBytes(StandardCharsets.UTF_8));
            assertThat(read).isInstanceOf(Script.Read.class);
            return ((Script.Read) read).method();
        }
    }

    private static Lines longer(Sort sort, int words) {
        return (asked, number) ->
                asked == sort ? "word ".repeat(words).strip() : STOCK.line(asked, number);
    }

    private static List<Bound> tried(int minutes, int people, Lines lines) {
        return bounds(Trial.of(Setting.plain(BASIC, "en", minutes, people), lines));
    }

    private static List<Bound> bounds(Outcome outcome) {
        return outcome.breaches().stream().map(Breach::bound).distinct().toList();
    }
}
