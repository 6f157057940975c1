package nl.intervisie.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium or Chrome of this machine, without a window. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of(
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                    "chrome.exe");

    private static final List<String> ELSEWHERE =
            List.of(
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    /** Milliseconds: several bots and browsers share the few cores of a build. */
    private static final int PATIENCE = 90_000;

    private final Playwright playwright;
    private Browser browser;

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = launched(playwright);
    }

    /** Starts it; whoever asks for it closes it. */
    public static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Chromium(
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    private static Browser launched(Playwright playwright) {
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(installed().orElseThrow())
                                .setArgs(arguments()));
    }

    public Browser browser() {
        return browser;
    }

    /** Somebody's own browser in Amsterdam, that waits as long as it takes. */
    public BrowserContext window(int width, int height, ColorScheme colours, String locale) {
        return opens(
                new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale(locale)
                        .setTimezoneId("Europe/Amsterdam")
                        .setColorScheme(colours)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Somebody's own browser, in which no script runs. */
    public BrowserContext withoutScripts(String locale) {
        return opens(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale(locale));
    }

    private BrowserContext opens(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /**
     * Closes every window, for whoever comes next: by ending the process, for Chromium now and then
     * never says that it has closed a single window whose worker was just reconnecting.
     */
    public void closeWindows() {
        browser.close();
        browser = launched(playwright);
    }

    @Override
    public void close() {
        playwright.close();
    }

    static Optional<Path> installed() {
        var path = System.getenv().getOrDefault("PATH", "");
        var onPath =
                Stream.of(path.split(File.pathSeparator))
                        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(onPath, ELSEWHERE.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> arguments() {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run"));
        // Chromium's sandbox refuses to work for root, and containers often have no other user.
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }
}
