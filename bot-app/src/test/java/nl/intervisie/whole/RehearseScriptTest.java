package nl.intervisie.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.intervisie.browser.Views.isForEverybody;
import static nl.intervisie.whole.Newcomer.goesOnTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.intervisie.browser.BrowserTest;
import nl.intervisie.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A facilitator writes a method of their own and rehearses it, in a real browser. */
@BrowserTest
@Order(5)
class RehearseScriptTest {

    private static final String FAULTS = "#faults > li";
    private static final String TITLE = "title: { nl: Eén open vraag }";
    private static final String EVIL =
            "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>";

    @TempDir private static Path folder;
    private static RunningBot bot;
    private static Chromium chromium;
    private static String first = "";
    private final List<String> mishaps = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        bot = RunningBot.ofThisBuild(folder.resolve("data"));
        chromium = Chromium.start();
        try (var page = chromium.browser().newPage()) {
            first = page.request().get(bot.address() + "/script/begin/first-nl").text();
        }
    }

    @AfterAll
    static void stop() {
        chromium.close();
        bot.close();
    }

    /** Nor did the browser refuse to load or run anything: it says so as an error. */
    @AfterEach
    void nothingWentWrong() {
        chromium.closeWindows();
        assertThat(mishaps).isEmpty();
    }

    @Test
    void aScriptIsMendedUntilItRuns() {
        var page = page(1280, 800, ColorScheme.LIGHT, "nl-NL");
        page.navigate(bot.address());
        page.locator("#own-script").click();
        verdict(page, "Alles klopt. Je kunt “Eén open vraag” spelen.");
        puts(page, first.replace("do: ask", "do: ").replace("[25]", "[99]"));
        assertThat(page.locator(FAULTS)).containsText("achter do hoort één woord");
        assertThat(page.locator(".cm-lintRange-error")).not().hasCount(0);

        page.locator("#play").click();
        assertThat(page.locator("#says")).containsText("Spelen kan zodra alles klopt.");
        var one = page.locator("#faults button");
        assertThat(one.first()).isFocused();
        one.getByText("Regel 31").click();
        page.keyboard().press("End");
        page.keyboard().press("Control+Space");
        assertThat(options(page)).hasCount(21);
        page.keyboard().type("as");
        assertThat(options(page).first()).hasText("ask");
        assertThat(page.locator(".cm-completionInfo")).containsText("Vragen om te begrijpen");
        options(page).first().click();
        verdict(page, "1 ding klopt nog niet.");
        assertThat(page.locator(FAULTS)).containsText("de fasen duren samen 125 minuten");

        puts(page, first);
        verdict(page, "Alles klopt. Je kunt “Eén open vraag” spelen.");
        assertThat(page.locator(FAULTS)).hasCount(0);
        plays(page);

        page.locator("#bar, .bar .home").first().click();
        verdict(page, "Alles klopt. Je kunt “Eén open vraag” spelen.");
        assertThat(text(page)).isEqualTo(first);
    }

    private static void plays(Page page) {
        page.locator("#role").selectOption("guide");
        page.locator("#play").click();
        page.locator("#tour-skip").click();
        goesOnTo(page, "#said :text('Vertellen (2/5)')");
        assertThat(page.locator("#said")).containsText("Vertellen (2/5)");
        assertThat(page.locator("#said")).containsText("De casusinbrenger vertelt.");
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void faultsComeAndGoAsItIsTyped() {
        var page = opens(page(1280, 800, ColorScheme.LIGHT, "nl-NL"));
        page.locator(".cm-content").press("Control+End");
        page.keyboard().type("lenghts: 3");
        assertThat(page.locator(FAULTS)).containsText("\"lenghts\" bestaat niet in dit script");
        assertThat(page.locator("#faults button")).hasText("Regel 61");
        for (int i = 0; i < "lenghts: 3".length(); i++) {
            page.keyboard().press("Backspace");
        }
        assertThat(page.locator(FAULTS)).hasCount(0);
        page.reload();
        verdict(page, "Alles klopt. Je kunt “Eén open vraag” spelen.");
    }

    /** Where the cursor is, and with what there: the way, what may stand there, and what does. */
    @Test
    @Tag("thorough")
    @Tag("at-length")
    void thePlaceInAScriptIsFound() {
        var page = opens(page(1280, 800, ColorScheme.LIGHT, "nl-NL"));
        isAt(page, "people: { ", "people", "key", "");
        isAt(page, "people: { from: 4, t", "people", "key", "from");
        isAt(page, "title: { nl: X }\nl", "", "key", "title");
        isAt(page, "phases:\n  - id: a\n    do: ", "phases - do", "value", "");
        isAt(page, "phases:\n  - id: a\n  - do: as", "phases - do", "value", "");
        isAt(page, "phases:\n- id: a\n  d", "phases -", "key", "id");
        isAt(page, "phases:\n  - not: [advice, ", "phases - not -", "value", "");
        isAt(page, "phases:\n  - each: { invite: 1, m", "phases - each", "key", "invite");
        isAt(page, "people: {\n  from: 4,\n  t", "people", "key", "from");
        isAt(page, "phases:\n  - each: { invite: 1,\n      m", "phases - each", "key", "invite");
        isAt(
                page,
                "phases:\n  - each: { invite: 1,\n      most: 2 }\n    t",
                "phases -",
                "key",
                "each");
        isAt(page, "switches:\n  - { id: x,\n      t", "switches -", "key", "id");
        isAt(page, "phases:\n  - texts:\n      nl:\n        p", "phases - texts nl", "key", "");
        isAt(page, "texts:\n  nl:\n    when: x\nphases:\n  - ", "phases -", "key", "");
    }

    private static void isAt(Page page, String text, String way, String part, String there) {
        var found =
                page.evaluate(
                        "async text => { const { placeAt } = await import('/rehearsal/script-place.js');"
                                + " const all = text.split('\\n');"
                                + " const it = placeAt(all, all.length - 1, all.at(-1));"
                                + " return [it.way.map(s => typeof s === 'symbol' ? '-' : s).join(' '),"
                                + " it.part, it.there.join(' ')]; }",
                        text);
        assertThat(found).as(text).isEqualTo(List.of(way, part, there));
    }

    @Test
    void completionOffersWhatTheSchemaSays() {
        var page = opens(page(1280, 800, ColorScheme.LIGHT, "nl-NL"));
        puts(page, "method: mine\nle");
        page.locator(".cm-content").press("Control+End");
        page.keyboard().press("Control+Space");
        assertThat(options(page)).hasText(new String[] {"lengths", "level", "title", "people"});
        options(page).getByText("level").click();
        assertThat(options(page)).hasText(new String[] {"starting", "practised", "advanced"});
        assertThat(page.locator(".cm-completionInfo"))
                .hasText("Hoeveel ervaring een groep nodig heeft.");
        options(page).getByText("practised").click();

        assertThat(text(page)).isEqualTo("method: mine\nlevel: practised");
    }

    @Test
    void itIsGivenBackByteForByte() throws IOException {
        var page = opens(page(1280, 800, ColorScheme.LIGHT, "nl-NL"));
        for (var ends : List.of("\n", "\r\n")) {
            var bytes =
                    (first + "# é 👩‍👩‍👧 \u202E" + EVIL + "\n\n")
                            .replace("\n", ends)
                            .getBytes(StandardCharsets.UTF_8);
            page.setInputFiles("#file", new FilePayload("mijn.yaml", "text/plain", bytes));
            assertThat(page.locator("#says")).containsText("Je tekst is vervangen.");
            var file = page.waitForDownload(() -> page.locator("#download").click());

            assertThat(file.suggestedFilename()).isEqualTo("open-vraag.yaml");
            assertThat(Files.readAllBytes(file.path())).isEqualTo(bytes);
        }
        page.locator("#undo").click();
        page.locator("#undo").click();
        assertThat(page.locator("#verdict")).hasClass("well");
        assertThat(text(page)).isEqualTo(first);
    }

    @Test
    void aFileIsDropped() {
        var page = opens(page(1280, 800, ColorScheme.LIGHT, "nl-NL"));
        page.evaluate(
                "text => { const data = new DataTransfer();"
                        + " data.items.add(new File([text], 'mijn.yaml', { type: 'text/yaml' }));"
                        + " document.querySelector('.cm-content').dispatchEvent(new DragEvent('drop',"
                        + " { dataTransfer: data, bubbles: true, cancelable: true })); }",
                first.replace("do: ask", "do: aks"));

        assertThat(page.locator("#says")).containsText("Je tekst is vervangen.");
        assertThat(page.locator(FAULTS)).containsText("Bedoel je \"ask\"?");
        assertThat(text(page)).contains("do: aks");
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void aFileThatIsNoTextIsNotOpened() {
        var page = opens(page(1280, 800, ColorScheme.LIGHT, "nl-NL"));
        var word = new byte[] {'P', 'K', 3, 4, (byte) 0xff};
        page.setInputFiles("#file", new FilePayload("x", "text/plain", word));
        assertThat(page.locator("#says")).containsText("Dit is een Word-bestand");
        page.setInputFiles("#file", new FilePayload("x", "text/plain", new byte[3_000_000]));
        assertThat(page.locator("#says")).containsText("Dit bestand is te groot");
        assertThat(text(page)).isEqualTo(first);
    }

    @Test
    void hostileTextIsNeverInterpreted() {
        var page = opens(page(1280, 800, ColorScheme.LIGHT, "nl-NL"));
        puts(page, EVIL + "\u202E\u2066: 1\n\"" + EVIL + "\": x\n\u0000");
        assertThat(page.locator(FAULTS)).not().hasCount(0);
        isHarmless(page);

        puts(page, first.replace(TITLE, "title: { nl: \"" + EVIL + "\u202E\" }"));
        assertThat(page.locator("#verdict")).containsText("<script>");
        page.locator("#live").click();
        assertThat(page.locator(".course").getByText("<script>").first()).hasCount(1);
        isHarmless(page);
        page.locator("#play").click();
        page.locator("#tour-skip").click();
        isHarmless(page);

        page.navigate(bot.address() + "/script");
        pastes(page, "a: b\n".repeat(2_000_000));
        assertThat(page.locator(FAULTS)).containsText("dit bestand is te lang voor een script");
        isHarmless(page);
    }

    private static void isHarmless(Page page) {
        assertThat(page.evaluate("window.hacked ?? 'no'")).isEqualTo("no");
        assertThat(page.locator("main img:not(.cm-widgetBuffer), main script")).hasCount(0);
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void withoutScriptsItWorksByReloading() {
        var page = chromium.withoutScripts("en-GB").newPage();
        page.navigate(bot.address() + "/script");
        page.locator("#script").fill(first.replace("do: ask", "do: aks"));
        page.locator(".check button").click();
        assertThat(page.locator(FAULTS)).containsText("Did you mean \"ask\"?");
        page.locator("#play").click();
        assertThat(page.locator("#says")).containsText("You can play it as soon as all is well.");
        page.locator("#script").fill(first);
        page.locator("#live").click();
        assertThat(page.locator(".course h2")).hasText("How it went");
        var file = page.waitForDownload(() -> page.locator("#download").click());
        assertThat(file.path()).hasContent(first);
        page.locator("#play").click();
        assertThat(page.locator("#said")).containsText("Eén open vraag");
    }

    @Test
    void theEditorIsLeftByKeyboardAndThePageAllowsNothingForeign() {
        var page = opens(page(1280, 800, ColorScheme.LIGHT, "nl-NL"));
        page.locator(".cm-content").press("Control+Home");
        page.keyboard().press("Tab");
        assertThat(text(page)).startsWith("  method:");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.locator(".cm-content")).not().isFocused();
        assertThat(text(page)).isEqualTo(first);

        var policy =
                page.request()
                        .get(bot.address() + "/script")
                        .headers()
                        .get("content-security-policy");
        assertThat(policy).contains("script-src 'self' 'nonce-").doesNotContain("unsafe");
    }

    /** A phone in the dark, in English; the thorough build sees the others. */
    static Stream<Arguments> looks() {
        var one = Stream.of(Arguments.of(360, 740, ColorScheme.DARK, "en-GB"));
        return Boolean.getBoolean("intervisie.thorough")
                ? Stream.concat(
                        one,
                        Stream.of(
                                Arguments.of(1280, 800, ColorScheme.LIGHT, "nl-NL"),
                                Arguments.of(1280, 800, ColorScheme.DARK, "en-GB"),
                                Arguments.of(360, 740, ColorScheme.LIGHT, "nl-NL")))
                : one;
    }

    @ParameterizedTest
    @Tag("thorough")
    @MethodSource("looks")
    void everyViewIsForEverybody(int width, int height, ColorScheme colours, String locale) {
        var page = opens(page(width, height, colours, locale));
        isForEverybody(page);
        puts(page, first.replace("do: ask", "do: aks") + "le");
        assertThat(page.locator(FAULTS)).not().hasCount(0);
        page.locator(".cm-content").press("Control+End");
        page.keyboard().press("Control+Space");
        assertThat(options(page).first()).isVisible();
        isForEverybody(page);
        page.keyboard().press("Escape");
        puts(
                page,
                first.replace(
                        "We vragen tot we het begrijpen.", "We vragen en vragen. ".repeat(14)));
        assertThat(page.locator("#verdict")).hasClass("well");
        page.locator("#live").click();
        assertThat(page.locator("#course-title")).isFocused();
        assertThat(page.locator(".broken > li")).not().hasCount(0);
        page.locator(".life summary").last().click();
        isForEverybody(page);
    }

    private Page page(int width, int height, ColorScheme colours, String locale) {
        var page = chromium.window(width, height, colours, locale).newPage();
        page.onPageError(mishaps::add);
        page.onConsoleMessage(it -> {
            if (it.type().equals("error") && it.text().contains("Content Security Policy")) {
                mishaps.add(it.text());
            }
        });
        return page;
    }

    /** At the script page, with the first script in Dutch. */
    private static Page opens(Page page) {
        page.navigate(bot.address() + "/script");
        assertThat(page.locator("html.alive")).hasCount(1);
        puts(page, first);
        assertThat(page.locator("#verdict")).hasClass("well");
        return page;
    }

    private static void puts(Page page, String text) {
        page.setInputFiles(
                "#file",
                new FilePayload("it.yaml", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.waitForFunction(
                "text => JSON.parse(localStorage.getItem('script')).text === text", text);
    }

    private static void pastes(Page page, String text) {
        assertThat(page.locator("html.alive")).hasCount(1);
        page.locator(".cm-content").press("Control+a");
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: data, bubbles: true, cancelable: true })); }",
                text);
    }

    private static String text(Page page) {
        return (String) page.evaluate("JSON.parse(localStorage.getItem('script')).text");
    }

    private static void verdict(Page page, String sentence) {
        assertThat(page.locator("#verdict")).hasText(sentence);
    }

    private static Locator options(Page page) {
        return page.locator(".cm-tooltip-autocomplete li[role=option]");
    }
}
