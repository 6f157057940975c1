package nl.intervisie.rehearsal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.intervisie.browser.Views.isForEverybody;
import static nl.intervisie.browser.Views.nothingSticksOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.intervisie.browser.BrowserTest;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.rehearsal.Deed;
import nl.intervisie.rehearsal.Inbound;
import nl.intervisie.rehearsal.Scenes;
import nl.intervisie.rehearsal.house.Houses;
import nl.intervisie.rehearsal.house.Refs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the page looks: on a phone and on a desk, in light and in dark, to eyes, keyboards and screen
 * readers.
 */
@BrowserTest
@Order(4)
class LookTest {

    @TempDir private static Path folder;
    private static Theatre theatre;

    @BeforeAll
    static void open() {
        theatre = new Theatre(folder);
    }

    @AfterAll
    static void close() {
        theatre.close();
    }

    @BeforeEach
    void begin() {
        theatre.begins();
    }

    @AfterEach
    void end() {
        theatre.ends();
        assertThat(theatre.mishaps()).isEmpty();
    }

    /** A large screen and a phone in a plain build, every size and colour in the thorough one. */
    static List<Arguments> looks() {
        var two =
                List.of(
                        arguments(1280, 800, ColorScheme.LIGHT),
                        arguments(360, 740, ColorScheme.DARK));
        var more =
                List.of(
                        arguments(1000, 700, ColorScheme.DARK),
                        arguments(360, 740, ColorScheme.LIGHT));
        return Boolean.getBoolean("intervisie.thorough")
                ? Stream.concat(two.stream(), more.stream()).toList()
                : two;
    }

    @ParameterizedTest
    @Tag("thorough")
    @MethodSource("looks")
    void everyViewIsForEverybody(int width, int height, ColorScheme colours) {
        var browser = theatre.browser(width, height, colours);
        var page = browser.newPage();
        page.navigate(theatre.stage().address());
        isForEverybody(page);
        page.navigate(theatre.address("eva"));
        isForEverybody(page);
        page.locator("form[action='/enter'] button").click();
        isForEverybody(page);

        play("eva");
        assertThat(page.locator("#talk-title")).containsText("Verheldering");
        for (var pane : List.of("room", "talk", "yours")) {
            show(page, pane);
            isForEverybody(page);
        }
        show(page, "room");
        page.locator("#me").click();
        isForEverybody(page);
        page.keyboard().press("Escape");
        page.locator("#said button:has-text('Ik heb een vraag')").click();
        assertThat(page.locator("#form .form")).isVisible();
        isForEverybody(page);
        page.locator("[name='field.gain']").fill("Rust");
        page.locator("label:has-text('7')").click();
        page.locator("label:has-text('collega')").click();
        page.locator("#form button.main").click();
        assertThat(page.locator("#form .form")).hasCount(0);
        show(page, "yours");
        assertThat(page.locator(".handedback textarea")).isVisible();
        isForEverybody(page);
    }

    @Test
    void aComplaintIsForEverybody() {
        var page = theatre.browser().newPage();
        page.navigate(theatre.stage().address() + "/nergens");

        assertThat(page.locator("h1")).hasText("Dat ging niet");
        isForEverybody(page);
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void onAPhoneThereIsAClearWayBack() {
        var eva = theatre.enter(theatre.browser(360, 740, ColorScheme.LIGHT), "eva");
        play("eva");

        assertThat(eva.locator("#pane-talk")).isVisible();
        assertThat(eva.locator("#pane-room")).isHidden();
        eva.locator(".back").click();
        assertThat(eva.locator("#pane-room")).isVisible();
        assertThat(eva.locator("#pane-talk")).isHidden();
        eva.locator(".tabs [data-pane=yours]").click();
        assertThat(eva.locator("#pane-yours")).isVisible();
        eva.goBack();
        assertThat(eva.locator("#pane-room")).isVisible();
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void onAPhoneAPrivateWordIsPointedAt() {
        var eva = theatre.enter(theatre.browser(360, 740, ColorScheme.LIGHT), "eva");
        assertThat(eva.locator("html.alive")).hasCount(1);
        theatre.stage()
                .bot()
                .says(
                        theatre.stage().platform(),
                        Refs.only("eva", theatre.room()),
                        Scenes.word("Psst"));

        assertThat(eva.locator(".tabs .new")).hasText("Voor jou");
        eva.locator(".tabs .new").click();
        assertThat(eva.locator("#yours .word .lines")).hasText("Psst");
        assertThat(eva.locator(".yours-pane .only")).isVisible();
        assertThat(eva.locator(".tabs .new")).hasCount(0);
    }

    @Test
    void everythingCanBeDoneByKeyboard() {
        var eva = theatre.enter("eva");
        theatre.stage().bot().says(theatre.stage().platform(), Scenes.lobby(2));
        eva.locator("button:has-text('Ik doe mee')").focus();
        eva.keyboard().press("Enter");
        eva.keyboard().press("Tab");
        eva.keyboard().press("Tab");
        assertThat(eva.locator("button:has-text('Lees meer')")).isFocused();
        eva.keyboard().press("Tab");
        assertThat(eva.locator("#say-room")).isFocused();
        eva.keyboard().type("Hallo");
        eva.keyboard().press("Enter");

        assertThat(eva.locator("#said .words")).hasText("Hallo");
        assertThat(theatre.stage().bot().heard(Incoming.Pressed.class)).hasSize(1);
    }

    @Test
    void withoutScriptsEverythingWorksByReloading() {
        var bare = theatre.chromium().withoutScripts("nl-NL");
        var eva = theatre.enter(bare, "eva");
        eva.locator("#say-room").fill("zonder script");
        eva.locator(".room-pane .composer button.main").click();

        assertThat(eva.locator("#said .words")).hasText("zonder script");
        theatre.stage().bot().says(theatre.stage().platform(), Scenes.lobby(2));
        eva.reload();
        eva.locator("button:has-text('Ik doe mee')").click();
        assertThat(eva.locator("#said .words")).hasText("zonder script");
        assertThat(theatre.stage().bot().heard(Incoming.Pressed.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "360, 740"})
    void hostileTextIsShownAndBreaksNothing(int width, int height) {
        var eva = theatre.enter(theatre.browser(width, height, ColorScheme.LIGHT), "eva");
        theatre.enter("ben");
        var ben = new Asking(theatre.stage().address(), HttpClient.newHttpClient());
        var hostile =
                List.of(
                        "<script>window.hacked = 1</script><img src=x onerror='window.hacked=1'>",
                        "\u202E\u2066omgekeerd en nooit gesloten",
                        "\u200B\u200D onzichtbaar \uFEFF",
                        "nul \u0000 bel \u0007",
                        "half \uD83D en \uDC4D",
                        "a".repeat(40_000),
                        "regel\n".repeat(6_600),
                        ("z" + "\u0335\u0322\u0336\u0337".repeat(60)).repeat(12),
                        "👩‍👩‍👧‍👦🇳🇱🏳️‍🌈👍🏽".repeat(200),
                        "מימין לשמאל en weer terug",
                        "`code` *vet* [link](javascript:alert(1)) @everyone <!channel> <@U1>");
        for (int i = 0; i < hostile.size(); i++) {
            var text = hostile.get(i);
            var fields = List.of("as", "ben", "once", "hostile-" + width + "-" + i, "text", text);
            ben.post("/room/" + theatre.room() + "/say", fields);
            theatre.stage().bot().says(theatre.stage().platform(), Scenes.quoting(text));
        }

        assertThat(eva.locator("#said > .typed")).hasCount(hostile.size());
        assertThat(eva.locator("#said > .showing")).hasCount(hostile.size());
        assertThat(eva.evaluate("window.hacked ?? 'no'")).isEqualTo("no");
        assertThat(eva.locator("#said script, #said img")).hasCount(0);
        nothingSticksOut(eva);
        assertThat(
                        eva.evaluate(
                                "Math.max(...[...document.querySelectorAll('#said > li')].map(e => e.offsetHeight))"))
                .asString()
                .satisfies(height2 -> assertThat(Double.parseDouble(height2)).isLessThan(900));
    }

    private static void play(String guide) {
        var bot = theatre.stage().bot();
        var platform = theatre.stage().platform();
        var room = theatre.room();
        bot.plays(LookTest::answer);
        bot.says(platform, Scenes.lobby(4).withoutActs());
        bot.says(platform, Scenes.quoting("Ik merkte dat ik harder ging praten."));
        var card = bot.says(platform, Scenes.clarification(Houses.MONDAY));
        var thread = bot.opens(platform, card, "Verheldering");
        bot.says(platform, thread, Scenes.call("eva", ", stel je vraag hier."));
        theatre.stage()
                .part(Inbound.class)
                .typed(
                        new Deed(room, "eva", "looks-" + room),
                        Optional.of(thread.id()),
                        "Wat gebeurde er?");
        bot.says(platform, thread, Scenes.actions());
        bot.says(platform, Refs.only("eva", room), Scenes.lobby(3));
        bot.says(
                platform, new Audience.Desk(Refs.person(guide), Refs.room(room)), Scenes.actions());
    }

    private static Heard answer(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Pressed _ -> new Heard.OpenForm(Scenes.harvest());
            case Incoming.Submitted _ ->
                    new Heard.HandBack(Line.of("De oogst is voorbij."), "Rust");
            default -> new Heard.Nothing();
        };
    }

    private static void show(Page page, String pane) {
        var tab = page.locator(".tabs [data-pane=" + pane + "]");
        if (tab.isVisible()) {
            tab.click();
        }
    }
}
