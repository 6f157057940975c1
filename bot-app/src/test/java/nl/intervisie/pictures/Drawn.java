package nl.intervisie.pictures;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the bot sends to Slack and to Discord, drawn; it is no photograph of either. */
final class Drawn {

    private static final Path HERE = Path.of("src/test/resources/pictures");
    private static final List<String> MESSAGES = List.of("card", "call", "actions");

    private Drawn() {}

    static void slack(Page page) throws IOException {
        draw(page, "Slack", Path.of("../slack-adapter/src/test/resources/golden/blocks"));
    }

    static void discord(Page page) throws IOException {
        draw(page, "Discord", Path.of("../discord-adapter/src/test/resources/golden/components"));
    }

    private static void draw(Page page, String where, Path golden) throws IOException {
        page.setContent(Files.readString(HERE.resolve("drawn.html")));
        var messages = new ArrayList<String>();
        for (var name : MESSAGES) {
            messages.add(Files.readString(golden.resolve(name + ".json")));
        }
        page.evaluate("([where, messages]) => draw(where, messages)", List.of(where, messages));
    }
}
