package nl.intervisie.pictures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.intervisie.whole.Newcomer.goesOnTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.intervisie.browser.BrowserTest;
import nl.intervisie.browser.Chromium;
import nl.intervisie.method.Kind;
import nl.intervisie.rehearsal.Stage;
import nl.intervisie.whole.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The docs name no picture that is not there, and leave no kind of phase out; {@code
 * -Dpictures=write} takes all of them anew.
 */
class PicturesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("images/([\\w-]+)\\.png");
    private static final int MOST_BYTES = 2_000_000;
    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo");

    @TempDir private Path folder;

    @Test
    void everyPictureThatIsNamedIsThereAndNoOther() throws IOException {
        assertThat(named()).isEqualTo(taken());
    }

    @Test
    void noKindOfPhaseIsLeftOut() throws IOException {
        var page = Files.readString(ROOT.resolve("docs/method-scripts.md"));
        assertThat(Arrays.stream(Kind.values()).map(Kind::written))
                .allSatisfy(it -> assertThat(page).contains("(images/phase-" + it + ".png)"));
    }

    @Test
    void togetherTheyAreSmall() throws IOException {
        long bytes = 0;
        for (var file : album()) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static Set<String> named() throws IOException {
        var named = new TreeSet<String>();
        try (var docs = Files.list(ROOT.resolve("docs"))) {
            for (var file : Stream.concat(docs, Stream.of(ROOT.resolve("README.md"))).toList()) {
                if (file.toString().endsWith(".md")) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .forEach(it -> named.add(it.group(1)));
                }
            }
        }
        return named;
    }

    private static Set<String> taken() throws IOException {
        return album().stream()
                .map(it -> it.getFileName().toString().replace(".png", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> album() throws IOException {
        try (var files = Files.list(Camera.ALBUM)) {
            return files.toList();
        }
    }

    @Test
    @BrowserTest
    @EnabledIfSystemProperty(named = "pictures", matches = "write")
    void takeCards() throws IOException {
        try (var chromium = Chromium.start();
                var stage = Stage.open(folder)) {
            for (var card : Cards.played().entrySet()) {
                var room = "card-" + card.getKey().written();
                stage.bot().entersRoom(room);
                PEOPLE.forEach(who -> stage.inbound().cameIn(room, who));
                stage.bot().says(stage.platform(), card.getValue().message());
                Camera.take(
                        card(chromium, stage, room, card.getValue()),
                        "phase-" + card.getKey().written());
                chromium.closeWindows();
            }
        }
    }

    /** As whoever has most to do sees it. */
    private static Locator card(Chromium chromium, Stage stage, String room, Cards.Card card) {
        var who = PEOPLE.stream().max(Comparator.comparing(card::buttonsOf)).orElseThrow();
        var page = new Camera(chromium).page(640, 900, card.at());
        page.navigate(stage.address() + "/room/" + room + "?as=" + who);
        assertThat(page.locator("html.alive")).hasCount(1);
        return page.locator("#said .card");
    }

    @Test
    @BrowserTest
    @EnabledIfSystemProperty(named = "pictures", matches = "write")
    void takeATryAlone() throws IOException {
        try (var chromium = Chromium.start();
                var bot = RunningBot.ofThisBuild(folder.resolve("data"))) {
            var page = new Camera(chromium).page(1280, 800, ColorScheme.LIGHT);
            page.navigate(bot.address());
            page.locator("#alone-begin").click();
            page.locator("#tour-skip").click();
            goesOnTo(page, "#solo-slip");
            page.locator("#solo-slip").click();
            page.locator("#yours button:has-text('Keep for the suggestions')").waitFor();
            Camera.take(page, "try-alone");
            goesOnTo(page, "#said .showing");
            var everyone = page.context().newPage();
            everyone.navigate(page.url().replaceAll("\\?.*", "/everyone"));
            Camera.take(everyone, "everyone");
            everyone.close();
            goesOnTo(page, "#solo-again");
            page.locator("#said .summary .title").waitFor();
            page.locator(".solo-acts a.main").click();
            Camera.take(page, "session");
        }
    }

    @Test
    @BrowserTest
    @EnabledIfSystemProperty(named = "pictures", matches = "write")
    void drawSlackAndDiscord() throws IOException {
        try (var chromium = Chromium.start()) {
            var page = new Camera(chromium).page(700, 900, ColorScheme.LIGHT);
            Drawn.slack(page);
            Camera.take(page.locator("main"), "slack");
            Drawn.discord(page);
            Camera.take(page.locator("main"), "discord");
        }
    }
}
