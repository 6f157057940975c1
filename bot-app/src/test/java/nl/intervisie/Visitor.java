package nl.intervisie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Goes through the rehearsal page with plain requests, as a browser without scripts does. */
final class Visitor {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final List<String> complaints = new ArrayList<>();
    private int deeds;

    Visitor(String address) {
        this.address = address;
    }

    /** What was answered to all that went wrong. */
    List<String> complaints() {
        return complaints;
    }

    String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    String page(String room, String who) {
        return get("/room/" + room + "?as=" + who);
    }

    void enter(String room, String who) {
        post("/enter", "room", room, "as", who);
    }

    void command(String room, String who, String words) {
        deed(room, who, "command", "words", words);
    }

    void say(String room, String who, String talk, String text) {
        deed(room, who, "say", "talk", talk, "text", text);
    }

    /** Presses the last button of this kind that somebody sees, as soon as it is there. */
    String press(String room, String who, String verb) {
        var act = act(room, who, verb);
        deed(room, who, "press", "act", act);
        return act;
    }

    void submit(String room, String who, String act, String... fields) {
        var all = new ArrayList<>(List.of("act", act));
        for (int i = 0; i < fields.length; i += 2) {
            all.add("field." + fields[i]);
            all.add(fields[i + 1]);
        }
        deed(room, who, "submit", all.toArray(String[]::new));
    }

    private String act(String room, String who, String verb) {
        return await(room, who, Pattern.compile("value=\"([af]:" + verb + "~[^\"]*)\""));
    }

    /** The thread in which a phase goes on. */
    String talk(String room, String who) {
        return await(room, who, Pattern.compile("talk=([A-Za-z0-9-]+)"));
    }

    private String await(String room, String who, Pattern what) {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            var found = what.matcher(page(room, who)).results().map(it -> it.group(1)).toList();
            if (!found.isEmpty()) {
                return found.getLast();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError(who + " does not see " + what + " in " + page(room, who));
    }

    private void deed(String room, String who, String what, String... fields) {
        var all = new ArrayList<>(List.of("as", who, "once", "the-deed-" + ++deeds));
        all.addAll(List.of(fields));
        post("/room/" + room + "/" + what, all.toArray(String[]::new));
    }

    void post(String path, String... fields) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(
                    URLEncoder.encode(fields[i], UTF_8)
                            + "="
                            + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        raw(path, FORM, pairs.stream().collect(joining("&")));
    }

    /** Posts exactly this. */
    void raw(String path, String type, String body) {
        send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                complaints.add(answer.headers().map() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
