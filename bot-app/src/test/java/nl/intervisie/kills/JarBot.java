package nl.intervisie.kills;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.intervisie.whole.RunningBot;

/** The packaged program, talked to as a browser without scripts does. */
final class JarBot implements Bot {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern PIECE = Pattern.compile("<li ");

    private final RunningBot bot;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(PATIENCE)
                    .build();

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
        return post(
                "/room/" + room + "/command",
                "as=" + who + "&once=" + id + "&words=" + encoded(words));
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
        return post(
                "/room/" + room + "/press", "as=" + who + "&once=" + id + "&act=" + encoded(act));
    }

    @Override
    public boolean form(String id, String room, String who, String act, String values)
            throws IOException {
        var body = new StringBuilder("as=" + who + "&once=" + id + "&act=" + encoded(act));
        for (String pair : values.split(";")) {
            int at = pair.indexOf('=');
            body.append("&field.")
                    .append(pair, 0, at)
                    .append('=')
                    .append(encoded(pair.substring(at + 1)));
        }
        return post("/room/" + room + "/submit", body.toString());
    }

    private String page(String room, String who) throws IOException {
        var request =
                request("/room/" + room + "?as=" + who).header("Accept-Language", "nl").build();
        return answered(request);
    }

    private boolean post(String path, String body) throws IOException {
        var request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        answered(request);
        return true;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(bot.address() + path)).timeout(PATIENCE);
    }

    private String answered(HttpRequest request) throws IOException {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IOException("answered " + response.statusCode());
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
