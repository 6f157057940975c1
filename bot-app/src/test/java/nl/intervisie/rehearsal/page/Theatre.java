package nl.intervisie.rehearsal.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.intervisie.browser.Chromium;
import nl.intervisie.rehearsal.Stage;

/** A stage, and a real browser to look at it. */
final class Theatre implements AutoCloseable {

    private final Path folder;
    private final Chromium chromium = Chromium.start();
    private final List<String> mishaps = new CopyOnWriteArrayList<>();
    private Stage stage;
    private String room = "oefenkamer";
    private int rooms;

    Theatre(Path folder) {
        this.folder = folder;
        this.stage = Stage.open(folder);
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
    Chromium chromium() {
        return chromium;
    }

    /** A browser of its own, with a big window. */
    BrowserContext browser() {
        return browser(1280, 800, ColorScheme.LIGHT);
    }

    /** Closes all browsers but the one that is kept for the next play. */
    void ends() {
        chromium.closeWindows();
    }

    BrowserContext browser(int width, int height, ColorScheme colours) {
        return chromium.window(width, height, colours, "nl-NL");
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
