package nl.intervisie.rehearsal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.intervisie.browser.BrowserTest;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
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

/** The page while things happen. */
@BrowserTest
@Order(3)
class LiveTest {

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

    @Test
    void whatOnePersonTypesAnotherSees() {
        var ana = theatre.enter("ana");
        var ben = theatre.enter("ben");

        write(ana, "#say-room", "Hallo allemaal");

        assertThat(ben.locator("#said .words")).hasText("Hallo allemaal");
        assertThat(ben.locator("#said .by b")).hasText("Ana");
        assertThat(ana.locator("#say-room")).hasValue("");
    }

    @Test
    void anUpdateDisturbsNobodyWhoIsWriting() {
        var ana = theatre.enter("ana");
        ana.locator("#say-room").pressSequentially("Ik dacht net: ");

        for (int i = 0; i < 5; i++) {
            says("woord " + i);
        }
        assertThat(ana.locator("#said .word")).hasCount(5);
        ana.keyboard().type("wat wil ik eigenlijk?");

        assertThat(ana.locator("#say-room")).isFocused();
        assertThat(ana.locator("#say-room")).hasValue("Ik dacht net: wat wil ik eigenlijk?");
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void aCardThatChangesKeepsTheFocusOnItsButton() {
        var ana = theatre.enter("ana");
        var bot = theatre.stage().bot();
        var card = bot.says(theatre.stage().platform(), Scenes.lobby(2));
        ana.locator("button:has-text('Ik doe mee')").focus();

        bot.mends(theatre.stage().platform(), card, Scenes.lobby(3));

        assertThat(ana.locator("#said")).containsText("2 anderen");
        assertThat(ana.locator("button:has-text('Ik doe mee')")).isFocused();
    }

    @Test
    void aHalfFilledFormSurvivesUpdatesAndReloads() {
        var ana = withAFormOpen();
        ana.locator("[name='field.question']").fill("Wat gebeurde er vlak daarvoor");

        says("de tijd gaat door");
        assertThat(ana.locator("#said .word")).hasCount(1);
        assertThat(ana.locator("[name='field.question']"))
                .hasValue("Wat gebeurde er vlak daarvoor");
        ana.reload();

        assertThat(ana.locator("[name='field.question']"))
                .hasValue("Wat gebeurde er vlak daarvoor");
        ana.locator("button:has-text('Nu niet')").click();
        assertThat(ana.locator("#form .form")).hasCount(0);
        ana.locator("button:has-text('Ik heb een vraag')").click();
        assertThat(ana.locator("[name='field.question']"))
                .hasValue("Wat gebeurde er vlak daarvoor");
    }

    @Test
    void aFormSentAfterItsPhaseIsHandedBack() {
        var ana = withAFormOpen();
        theatre.stage()
                .bot()
                .plays(incoming ->
                        incoming instanceof Incoming.Submitted(_, _, _, _, var values)
                                ? new Heard.HandBack(
                                        Line.of("De vragen zijn net voorbij."),
                                        values.getOrDefault("question", ""))
                                : new Heard.Nothing());
        ana.locator("[name='field.question']").fill("Te late vraag");
        ana.locator("button:has-text('Stel de vraag')").click();

        assertThat(ana.locator(".handedback textarea")).hasValue("Te late vraag");
        assertThat(ana.locator("#form .form")).hasCount(0);
        ana.locator("button:has-text('Leg weg')").click();
        assertThat(ana.locator(".handedback")).hasCount(0);
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void aFormSentFromAnotherTabStaysWhereSomebodyWroteInIt() {
        var browser = theatre.browser();
        var first = withAFormOpen(theatre.enter(browser, "ana"));
        var second = theatre.enter(browser, "ana");
        first.locator("[name='field.question']").fill("De ene vraag");
        second.locator("[name='field.question']").fill("De andere vraag");
        first.locator("button:has-text('Stel de vraag')").click();
        assertThat(first.locator("#form .form")).hasCount(0);

        assertThat(second.locator(".elsewhere")).isVisible();
        assertThat(second.locator("[name='field.question']")).hasValue("De andere vraag");
        second.locator("button:has-text('Stel de vraag')").click();
        assertThat(second.locator("#form .form")).hasCount(0);
        assertThat(heardForms()).containsExactly("De ene vraag", "De andere vraag");
    }

    /** Ten tabs, and twenty in the thorough build. */
    @Test
    @Tag("thorough")
    void manyTabsOfOneBrowserShareOneStreamAndAllSeeEverything() {
        var browser = theatre.browser();
        var tabs = new ArrayList<Page>();
        for (int i = 0; i < (Boolean.getBoolean("intervisie.thorough") ? 20 : 10); i++) {
            tabs.add(
                    theatre.enter(
                            browser, List.of("ana", "ben", "cleo", "dirk", "eva").get(i % 5)));
        }
        says("voor iedereen");
        theatre.stage()
                .bot()
                .says(
                        theatre.stage().platform(),
                        Refs.only("eva", theatre.room()),
                        Scenes.word("voor eva"));

        for (var tab : tabs) {
            assertThat(tab.locator("#said .word .lines")).hasText("voor iedereen");
        }
        assertThat(tabs.get(4).locator("#yours .word")).containsText("voor eva");
        assertThat(tabs.get(0).content()).doesNotContain("voor eva");
        // every tab that joined made the stream anew; the ones before it end when they are next
        // told something
        tabs.getFirst().waitForCondition(() -> theatre.stage().part(Herald.class).streams() == 1);
    }

    @Test
    void aBotThatFellIsWaitedForAndNothingIsLost() {
        var ana = theatre.enter("ana");
        var ben = theatre.enter("ben");
        says("voor de val");
        assertThat(ana.locator("#said .word")).hasCount(1);

        theatre.falls();
        assertThat(ana.locator("#state")).containsText("Even geen verbinding");
        write(ana, "#say-room", "geschreven toen de bot weg was");
        write(ana, "#say-room", "en nog iets");
        assertThat(ana.locator(".room-pane .waiting li")).hasCount(2);
        theatre.getsUp();
        says("na de val");

        for (var page : List.of(ana, ben)) {
            assertThat(page.locator("#said .word")).hasCount(2);
            assertThat(page.locator("#said .words"))
                    .hasText(new String[] {"geschreven toen de bot weg was", "en nog iets"});
            assertThat(page.locator("#state")).hasText("");
        }
        assertThat(ana.locator(".waiting li")).hasCount(0);
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void whatWaitedForTheBotIsSentAfterAReloadToo() {
        var ana = theatre.enter("ana");
        theatre.falls();
        write(ana, "#say-room", "blijft bewaard");
        assertThat(ana.locator(".room-pane .waiting li")).hasCount(1);
        theatre.getsUp();
        ana.reload();

        assertThat(ana.locator("#said .words")).hasText("blijft bewaard");
        ana.reload();
        assertThat(ana.locator("#said .words")).hasCount(1);
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void whatIsHalfWrittenSurvivesAReload() {
        var ana = theatre.enter("ana");
        ana.locator("#say-room").pressSequentially("half af");
        ana.reload();

        assertThat(ana.locator("#say-room")).hasValue("half af");
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void theNewThreadOpensByItselfButNotUnderSomebodyWhoIsWriting() {
        var ana = theatre.enter("ana");
        var ben = theatre.enter("ben");
        opensThread("Verheldering");
        assertThat(ana.locator("#talk-title")).containsText("Verheldering");
        ana.locator("#say-talk").pressSequentially("Een halve zin");

        opensThread("Kern");

        assertThat(ben.locator("#talk-title")).containsText("Kern");
        assertThat(ana.locator(".newer")).containsText("Kern");
        assertThat(ana.locator("#talk-title")).containsText("Verheldering");
        ana.locator("#talk-newest").click();
        assertThat(ana.locator("#talk-title")).containsText("Kern");
        assertThat(ana.locator("#say-talk")).hasValue("");
        ana.locator("#said .talk-link").first().click();
        assertThat(ana.locator("#say-talk")).hasValue("Een halve zin");
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void aThreadClosesByItselfWhenTheNextCardHasNone() {
        var ana = theatre.enter("ana");
        opensThread("Verheldering");
        assertThat(ana.locator("#pane-talk")).isVisible();

        theatre.stage().bot().says(theatre.stage().platform(), Scenes.lobby(3));

        assertThat(ana.locator("#pane-talk")).isHidden();
        ana.locator("#said .talk-link").click();
        assertThat(ana.locator("#talk-title")).containsText("Verheldering");
    }

    @Test
    void whatIsWrittenInAThreadStandsInThatThread() {
        var ana = theatre.enter("ana");
        var ben = theatre.enter("ben");
        opensThread("Verheldering");
        write(ana, "#say-talk", "Wat gebeurde er?");

        assertThat(ben.locator("#talk-said .words")).hasText("Wat gebeurde er?");
        assertThat(ben.locator("#said .words")).hasCount(0);
        assertThat(ben.locator("#said .talk-link")).containsText("1 bericht");
    }

    @Test
    void onesOwnWordsCanBeMendedAndTakenBack() {
        var ana = theatre.enter("ana");
        var ben = theatre.enter("ben");
        write(ana, "#say-room", "Halo");
        ana.locator("#said .own summary").click();
        ana.locator("#said button:has-text('Pas aan')").click();
        assertThat(ana.locator("#say-room")).hasValue("Halo");
        write(ana, "#say-room", "Hallo");

        assertThat(ben.locator("#said .words")).hasText("Hallo");
        assertThat(ben.locator("#said .mended")).hasText("aangepast");
        assertThat(ben.locator("#said .own")).hasCount(0);
        ana.locator("#said .own summary").click();
        ana.locator("#said button:has-text('Neem terug')").click();
        assertThat(ben.locator("#said .words")).hasCount(0);
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void aReactionIsThereAndGoneAgain() {
        var ana = theatre.enter("ana");
        var ben = theatre.enter("ben");
        theatre.stage().bot().says(theatre.stage().platform(), Scenes.clarification(Houses.MONDAY));
        ana.locator("button[name=emoji]").first().click();

        assertThat(ben.locator("button[name=emoji]").first()).containsText("1");
        assertThat(ana.locator("button[aria-pressed=true]")).hasCount(1);
        ana.locator("button[name=emoji]").first().click();
        assertThat(ben.locator("button[name=emoji]").first()).containsText("0");
    }

    @Test
    void aButtonPressedTwiceFastIsHeardOnce() {
        var ana = theatre.enter("ana");
        theatre.stage().bot().says(theatre.stage().platform(), Scenes.lobby(1));
        ana.locator("button:has-text('Ik doe mee')").dblclick();
        write(ana, "#say-room", "klaar");

        assertThat(ana.locator("#said .words")).hasText("klaar");
        assertThat(theatre.stage().bot().heard(Incoming.Pressed.class)).hasSize(1);
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void aButtonThatIsBeingPressedStaysUntilItIsLetGo() {
        var ana = theatre.enter("ana");
        var ben = theatre.enter("ben");
        var bot = theatre.stage().bot();
        var card = bot.says(theatre.stage().platform(), Scenes.lobby(2));
        ana.locator("button:has-text('Ik doe mee')").hover();
        ana.mouse().down();

        bot.mends(theatre.stage().platform(), card, Scenes.lobby(3));
        assertThat(ben.locator("#said")).containsText("2 anderen");
        ana.mouse().up();

        assertThat(ana.locator("#said")).containsText("2 anderen");
        ana.waitForCondition(() -> bot.heard(Incoming.Pressed.class).size() == 1);
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void newcomersBeginWithOneButton() {
        var ana = theatre.enter("ana");
        ana.locator("#start-now").click();
        write(ana, "#say-room", "/intervisie guide @ben");
        write(ana, "#say-room", "gewone tekst");

        assertThat(ana.locator("#said .words")).hasText("gewone tekst");
        assertThat(theatre.stage().bot().heard(Incoming.Commanded.class))
                .extracting(Incoming.Commanded::words)
                .containsExactly("start", "guide <@ben>");
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void theClockRunsInTheReadersZone() {
        var browser = theatre.browser();
        browser.clock().install(new Clock.InstallOptions().setTime(Houses.MONDAY.toEpochMilli()));
        var ana = theatre.enter(browser, "ana");
        var end = Scenes.clarification(Houses.MONDAY.plusSeconds(3600));
        theatre.stage().bot().says(theatre.stage().platform(), end);
        var left = ana.locator("[data-moment=left]");

        assertThat(ana.locator(".card [data-moment=time]")).hasText("11:00");
        assertThat(left).hasText("nog 60 minuten");
        browser.clock().fastForward("58:30");
        assertThat(left).hasText("nog 2 minuten");
        browser.clock().fastForward("01:00");
        assertThat(left).hasText(Pattern.compile("nog \\d+ seconden"));
        browser.clock().fastForward("01:00");
        assertThat(left).hasText("de tijd is om");
    }

    @Test
    void whatIsAnnouncedIsWhatIsNew() {
        var ana = theatre.enter("ana");
        var ben = theatre.enter("ben");
        assertThat(ben.locator("html.alive")).hasCount(1);
        write(ana, "#say-room", "Dag Ben");

        assertThat(ben.locator("#announcer")).hasText("Ana schrijft: Dag Ben");
        assertThat(ana.locator("#announcer")).hasText("");
    }

    @Test
    @Tag("thorough")
    @Tag("at-length")
    void whoLeavesIsAtTheDoorInEveryTab() {
        var browser = theatre.browser();
        var first = theatre.enter(browser, "ana");
        var second = theatre.enter(browser, "ana");
        first.locator("#me").click();
        first.locator("button:has-text('Verlaat de ruimte')").click();

        assertThat(second.locator("h1")).hasText("Je staat voor de deur");
    }

    private Page withAFormOpen() {
        return withAFormOpen(theatre.enter("ana"));
    }

    private Page withAFormOpen(Page ana) {
        var bot = theatre.stage().bot();
        bot.plays(incoming ->
                incoming instanceof Incoming.Pressed
                        ? new Heard.OpenForm(Scenes.question())
                        : new Heard.Nothing());
        bot.says(theatre.stage().platform(), Scenes.clarification(Houses.MONDAY));
        ana.locator("button:has-text('Ik heb een vraag')").click();
        assertThat(ana.locator("[name='field.question']")).isFocused();
        return ana;
    }

    private List<String> heardForms() {
        return theatre.stage().bot().heard(Incoming.Submitted.class).stream()
                .map(sent -> sent.values().getOrDefault("question", ""))
                .toList();
    }

    private void opensThread(String title) {
        var bot = theatre.stage().bot();
        var card = bot.says(theatre.stage().platform(), Scenes.word(title));
        bot.opens(theatre.stage().platform(), card, title);
    }

    private void says(String text) {
        theatre.stage().bot().says(theatre.stage().platform(), Scenes.word(text));
    }

    private static void write(Page page, String field, String text) {
        Locator box = page.locator(field);
        box.fill(text);
        box.press("Enter");
    }
}
