package nl.intervisie.kills;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.intervisie.whole.RunningBot;

/** The packaged program, talked to as a browser without scripts does. */
final class JarBot implements Bot {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern PIECE = Pattern.compile("<li ");
    private static final Pattern ANSWER =
            Pattern.compile("name=\"message\" value=\"([^\"]+)\" id=\"[^\"]+-away\"");

    private final RunningBot bot;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    JarBot(RunningBot bot) {
        this.bot = bot;
    }

    @Override
    public void start() throws IOException {
        bot.start();
    }

    @Override
    public void kill() {
        bot.kill();
    }

    @Override
    public void enter(String room, String who) throws IOException {
        post("/enter", "room=" + room + "&as=" + who);
    }

    @Override
    public int said(String room) throws IOException {
        return (int) PIECE.matcher(page(room, "ana")).results().count();
    }

    @Override
    public boolean command(String id, String room, String who, String words) throws IOException {
        return does(id, room, who, "command", "&words=" + encoded(words));
    }

    @Override
    public Optional<String> find(String room, String who, String verb) throws IOException {
        return Pattern.compile("value=\"([af]:" + verb + "~[^\"]+)\"")
                .matcher(page(room, who))
                .results()
                .map(found -> found.group(1))
                .reduce(JarBot::newer);
    }

    /** The act of the later phase; the page shows private words after the room. */
    private static String newer(String one, String other) {
        return epoch(other) >= epoch(one) ? other : one;
    }

    private static int epoch(String act) {
        return Integer.parseInt(act.split("~")[2]);
    }

    @Override
    public boolean press(String id, String room, String who, String act) throws IOException {
        return does(id, room, who, "press", "&act=" + encoded(act));
    }

    @Override
    public boolean form(String id, String room, String who, String act, String values)
            throws IOException {
        var fields = new StringBuilder("&act=" + encoded(act));
        for (String pair : List.of(values.split(";"))) {
            int at = pair.indexOf('=');
            fields.append("&field.").append(pair, 0, at).append('=');
            fields.append(encoded(pair.substring(at + 1)));
        }
        return does(id, room, who, "submit", fields.toString());
    }

    /** The one answer that says yes: what was written unseen is kept. */
    private static final String KEPT =
            "Bewaard. Zolang deze fase loopt, kun je het nog veranderen.";

    /** True when nothing came back: a refusal lies before the person as an answer of its own. */
    private boolean does(String id, String room, String who, String act, String fields)
            throws IOException {
        for (String answer : answers(room, who)) {
            post("/room/" + room + "/putaway", "as=" + who + "&message=" + answer);
        }
        post("/room/" + room + "/" + act, "as=" + who + "&once=" + id + fields);
        return answers(room, who).isEmpty() || page(room, who).contains(KEPT);
    }

    private List<String> answers(String room, String who) throws IOException {
        return ANSWER.matcher(page(room, who)).results().map(it -> it.group(1)).toList();
    }

    private String page(String room, String who) throws IOException {
        return answered(
                request("/room/" + room + "?as=" + who).header("Accept-Language", "nl").build());
    }

    private void post(String path, String body) throws IOException {
        answered(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("page", "act")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(bot.address() + path)).timeout(PATIENCE);
    }

    private String answered(HttpRequest request) throws IOException {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IOException(request.uri() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
