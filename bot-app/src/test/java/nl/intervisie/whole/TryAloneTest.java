package nl.intervisie.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.intervisie.browser.Views.isForEverybody;
import static nl.intervisie.whole.Newcomer.goesOn;
import static nl.intervisie.whole.Newcomer.goesOnTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
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

/** Somebody who never saw an intervisie tries one alone, in a real browser. */
@BrowserTest
@Order(2)
class TryAloneTest {

    private static final int MOST_TAPS = 75;

    private static final String WRITTEN = ".look.unseen q";
    private static final List<String> ROLES = List.of("participant", "bringer", "guide");
    private static final List<String> METHODS =
            List.of("basic", "incident", "gossip", "socratic", "socratic-dialogue");

    @TempDir private static Path folder;
    private static RunningBot bot;
    private static Chromium chromium;
    private final List<String> mishaps = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        bot = RunningBot.ofThisBuild(folder.resolve("data"));
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        bot.close();
    }

    @AfterEach
    void nothingWentWrong() {
        chromium.closeWindows();
        assertThat(mishaps).isEmpty();
    }

    /** One in a plain build; every method in every role in the thorough one. */
    static Stream<Arguments> tries() {
        return Boolean.getBoolean("intervisie.thorough")
                ? METHODS.stream().flatMap(m -> ROLES.stream().map(it -> Arguments.of(m, it)))
                : Stream.of(Arguments.of("gossip", "guide"));
    }

    @ParameterizedTest
    @Tag("thorough")
    @MethodSource("tries")
    void aNewcomerReachesTheSummaryAndKeepsIt(String method, String role) throws IOException {
        var page = begins(page(1280, 800, ColorScheme.LIGHT), method, role);
        int taps = 0;
        while (goesOn(page)) {
            taps++;
            assertThat(taps).as("taps").isLessThan(MOST_TAPS);
            assertThat(page.evaluate("scrollY")).isEqualTo(0);
        }

        assertThat(page.locator("#said .summary .title")).isVisible();
        var file = page.waitForDownload(() -> page.locator(".keep a").click());
        assertThat(file.suggestedFilename()).isEqualTo("samenvatting.md");
        assertThat(Files.readString(file.path()))
                .startsWith("# Samenvatting\n\n- ")
                .contains("- Ana neemt mee: ");
    }

    /** What is unseen is with its author alone, and a private word with one person. */
    @Test
    void whatEveryoneSeesLeaksNothing() {
        var page = begins(page(1280, 800, ColorScheme.LIGHT), "basic", "guide");
        page.locator(".solo-eyes").click();
        assertThat(page.locator("html.alive")).hasCount(1);
        assertThat(page.locator(".eye")).hasCount(4);
        int unseen = 0;
        int words = 0;
        while (goesOn(page)) {
            unseen += countAloneIn(page, page.locator(WRITTEN).allTextContents());
            words += countAloneIn(page, privateWords(page));
        }

        assertThat(unseen).as("texts nobody else had seen").isGreaterThan(5);
        assertThat(words).as("private words about advice").isGreaterThan(0);
    }

    private static List<String> privateWords(Page page) {
        return page.locator(".eye-own .look-said > p:first-of-type").allTextContents().stream()
                .filter(it -> it.startsWith("Even tussen ons"))
                .toList();
    }

    private static int countAloneIn(Page page, List<String> texts) {
        for (var text : texts) {
            assertThat(panesWith(page, text)).as(text).isEqualTo(1);
        }
        return texts.size();
    }

    private static long panesWith(Page page, String text) {
        return page.locator(".eye").allTextContents().stream()
                .filter(it -> it.contains(text))
                .count();
    }

    /** Eight tabs, most of them through everybody's eyes; twenty in the thorough build. */
    @Test
    @Tag("thorough")
    @Tag("at-length")
    void manyTabsOfOneBrowserAllStayLive() {
        var first = begins(page(1280, 800, ColorScheme.LIGHT), "basic", "participant");
        var tabs = new ArrayList<Page>();
        for (int i = 1; i < (Boolean.getBoolean("intervisie.thorough") ? 20 : 8); i++) {
            var tab = first.context().newPage();
            tab.onPageError(mishaps::add);
            tab.navigate(i % 4 == 0 ? first.url() : first.url().replaceAll("\\?.*", "/everyone"));
            tabs.add(tab);
        }
        goesOn(first);
        goesOn(first);
        var now = first.locator("#solo-is").getAttribute("data-tag");

        for (var tab : tabs) {
            assertThat(tab.locator("#solo-is")).hasAttribute("data-tag", now);
        }
    }

    @Test
    void aFormIsFilledInForMeAndSentAsIChangedIt() {
        var page = begins(page(1280, 800, ColorScheme.LIGHT), "basic", "bringer");
        goesOnTo(page, "#form .form");
        assertThat(page.locator("[name='field.story']")).not().hasValue("");
        page.locator("[name='field.question']").fill("Wat houdt mij hier zo vast?");
        assertThat(page.locator("#solo-do")).hasText("Verstuur wat er staat");
        page.locator("#solo-do").click();

        assertThat(page.locator("#form .form")).hasCount(0);
        assertThat(page.locator("#said")).containsText("Wat houdt mij hier zo vast?");
    }

    @Test
    void theTourHasThreeStepsAndCanBeSkippedAndAskedForAgain() {
        var page = page(1280, 800, ColorScheme.LIGHT);
        page.navigate(bot.address());
        page.locator("#alone-begin").click();
        assertThat(page.locator("#tour")).isVisible();
        page.locator("#tour-next").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#tour-count")).hasText("2/3");
        assertThat(page.locator(".tour-step:nth-of-type(2) h2")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#tour")).isHidden();
        page.reload();
        assertThat(page.locator("html.alive")).hasCount(1);
        assertThat(page.locator("#tour")).isHidden();
        page.locator("#me").click();
        page.locator("#tour-again").click();
        assertThat(page.locator("#tour-count")).hasText("1/3");
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void everythingCanBeDoneByKeyboardAndTheClockRunsWhenAsked() {
        var page = begins(page(1280, 800, ColorScheme.LIGHT), "basic", "participant");
        page.locator("#solo-do").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#people [title=Eva]")).hasCount(1);
        page.locator("#pace-sixty").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#pace-sixty")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#said")).containsText("Aankomen (1/10)");
        page.locator("#said .about summary").last().click();
        assertThat(page.locator("#said .about p").last()).isVisible();
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void afterARestartItIsGoneAndThePageSaysSo() throws IOException {
        var page = begins(page(360, 740, ColorScheme.DARK), "basic", "participant");
        bot.kill();
        bot.start();
        page.reload();

        assertThat(page.locator(".lead")).containsText("Deze oefening is voorbij");
        isForEverybody(page);
    }

    /** A large screen in the light and a phone in the dark; the thorough build sees the others. */
    static Stream<Arguments> looks() {
        var both =
                Stream.of(
                        Arguments.of(1280, 800, ColorScheme.LIGHT),
                        Arguments.of(360, 740, ColorScheme.DARK));
        return Boolean.getBoolean("intervisie.thorough")
                ? Stream.concat(
                        both,
                        Stream.of(
                                Arguments.of(1280, 800, ColorScheme.DARK),
                                Arguments.of(360, 740, ColorScheme.LIGHT)))
                : both.skip(1);
    }

    @ParameterizedTest
    @Tag("thorough")
    @MethodSource("looks")
    void everyViewIsForEverybody(int width, int height, ColorScheme colours) {
        var page = page(width, height, colours);
        page.navigate(bot.address());
        isForEverybody(page);
        page.locator("#alone-begin").click();
        assertThat(page.locator("#tour")).isVisible();
        isForEverybody(page);
        page.locator("#tour-skip").click();
        goesOnTo(page, "#solo-slip");
        isForEverybody(page);
        if (page.locator("#solo-clock").isVisible()) {
            page.locator("#solo-clock").click();
            isForEverybody(page);
            page.locator("#clock-one").click();
            assertThat(page.locator("#solo-clock")).hasText("×1");
        }
        page.locator("#solo-slip:not([aria-busy])").click();
        assertThat(page.locator("#talk-said .typed.mine")).hasCount(1);
        page.locator("#me").click();
        isForEverybody(page);
        page.navigate(page.url().replaceAll("\\?.*", "/everyone"));
        goesOn(page);
        goesOn(page);
        isForEverybody(page);
    }

    private Page page(int width, int height, ColorScheme colours) {
        var page = chromium.window(width, height, colours, "nl-NL").newPage();
        page.onPageError(mishaps::add);
        return page;
    }

    private static Page begins(Page page, String method, String role) {
        page.navigate(bot.address());
        page.locator("#alone-method").selectOption(method);
        page.locator("input[name=role][value=" + role + "]").check();
        page.locator("#alone-begin").click();
        page.locator("#tour-skip").click();
        return page;
    }
}
