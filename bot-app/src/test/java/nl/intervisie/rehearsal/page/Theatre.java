package nl.intervisie.rehearsal.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.intervisie.browser.Chromium;
import nl.intervisie.rehearsal.Stage;

/** A stage, and a real browser to look at it. */
final class Theatre implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    private final Path folder;
    private final Chromium chromium = Chromium.start();
    private final List<String> mishaps = new CopyOnWriteArrayList<>();
    private Stage stage;
    private String room = "oefenkamer";
    private int rooms;

    Theatre(Path folder) {
        this.folder = folder;
        this.stage = Stage.open(folder);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    Stage stage() {
        return stage;
    }

    /** Another play, in an empty room. */
    void begins() {
        room = "zaal-" + ++rooms;
        mishaps.clear();
        stage.bot().entersRoom(room);
    }

    /** The room in which we play. */
    String room() {
        return room;
    }

    /** What went wrong in the pages' scripts. */
    List<String> mishaps() {
        return mishaps;
    }

    /** The bot falls. */
    void falls() {
        stage.close();
    }

    /** The bot gets up again, at the same address. */
    void getsUp() {
        stage = Stage.open(folder, stage.port());
        stage.bot().entersRoom(room);
    }

    /** The engine behind all browsers. */
    Browser chromium() {
        return chromium.browser();
    }

    /** A browser of its own, with a big window. */
    BrowserContext browser() {
        return browser(1280, 800, ColorScheme.LIGHT);
    }

    /** Closes all browsers but the one that is kept for the next play. */
    void ends() {
        List.copyOf(chromium.browser().contexts()).forEach(BrowserContext::close);
    }

    BrowserContext browser(int width, int height, ColorScheme colours) {
        var context =
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, height)
                                        .setLocale("nl-NL")
                                        .setTimezoneId("Europe/Amsterdam")
                                        .setColorScheme(colours)
                                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** Comes in as this person, in a browser of their own. */
    Page enter(String who) {
        return enter(browser(), who);
    }

    /** Comes in as this person, in a new tab of this browser. */
    Page enter(BrowserContext browser, String who) {
        var page = browser.newPage();
        page.onPageError(mishaps::add);
        page.navigate(address(who));
        var door = page.locator("form[action='/enter'] button");
        if (door.count() > 0) {
            door.click();
        }
        page.waitForURL("**/room/" + room + "?as=" + who);
        return page;
    }

    String address(String who) {
        return stage.address() + "/room/" + room + "?as=" + who;
    }

    @Override
    public void close() {
        chromium.close();
        stage.close();
    }
}
