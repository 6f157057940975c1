package nl.intervisie.slack.fake;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings an event again when it was not acknowledged: at once, a minute later, five minutes later.
 * Its time is its own, so that nobody has to wait for it.
 */
final class Postman {

    private static final List<Duration> AFTER =
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final List<Letter> letters = new ArrayList<>();
    private Duration time = Duration.ZERO;
    private int losses;

    /** An event on its way; {@code retry} is 0 the first time. */
    record Letter(FakeTeam team, String type, JsonObject payload, int retry, Duration due) {}

    /** The next so many are lost on the way. */
    synchronized void loses(int many) {
        losses = many;
    }

    /** Whether this one is lost. */
    synchronized boolean loses() {
        return losses > 0 && losses-- > 0;
    }

    Letter first(FakeTeam team, String type, JsonObject payload) {
        return new Letter(team, type, payload, 0, Duration.ZERO);
    }

    /** It was not acknowledged: it comes again, unless it has come often enough. */
    synchronized void missed(Letter letter) {
        if (letter.type().equals("events_api") && letter.retry() < AFTER.size()) {
            letters.add(
                    new Letter(
                            letter.team(),
                            letter.type(),
                            letter.payload(),
                            letter.retry() + 1,
                            time.plus(AFTER.get(letter.retry()))));
        }
    }

    synchronized void passes(Duration span) {
        time = time.plus(span);
    }

    /** What must be brought by now; it is taken along. */
    synchronized List<Letter> due() {
        var due = letters.stream().filter(it -> it.due().compareTo(time) <= 0).toList();
        letters.removeAll(due);
        return due;
    }
}
