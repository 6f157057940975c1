package nl.intervisie.pictures;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import nl.intervisie.browser.Chromium;

/** Takes pictures of pages for the docs, all of one make. */
record Camera(Chromium chromium) {

    static final Path ALBUM = Path.of("../docs/images");

    /** A page to look at, in English. */
    Page page(int width, int height, ColorScheme colours) {
        return eyes(width, height, colours).newPage();
    }

    /** A page on which it is this moment. */
    Page page(int width, int height, Instant now) {
        var eyes = eyes(width, height, ColorScheme.LIGHT);
        eyes.clock().setFixedTime(now.toEpochMilli());
        return eyes.newPage();
    }

    private BrowserContext eyes(int width, int height, ColorScheme colours) {
        return chromium.window(width, height, colours, "en-GB");
    }

    /** Takes what is in the window. */
    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
    }

    /** Takes this alone. */
    static void take(Locator what, String name) {
        what.screenshot(new Locator.ScreenshotOptions().setPath(file(name)));
    }

    private static Path file(String name) {
        return ALBUM.resolve(name + ".png");
    }
}
