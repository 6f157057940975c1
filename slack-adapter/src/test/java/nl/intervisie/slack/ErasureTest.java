package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

/** What of all that Slack says means that a message was taken away. */
class ErasureTest {

    private static final JsonObject WRITTEN = json("{'ts': '1.1', 'user': 'ana', 'text': 'een'}");
    private static final JsonObject TOMBSTONE =
            json("{'ts': '1.1', 'user': 'USLACKBOT', 'subtype': 'tombstone'}");

    @Test
    void aDeletedMessageIsTakenAway() {
        var event = event("message_deleted");
        event.addProperty("deleted_ts", "1.1");
        event.add("previous_message", WRITTEN);

        assertThat(Erasure.of(event).orElseThrow().ts()).isEqualTo("1.1");
    }

    @Test
    void soIsOneInWhosePlaceATombstoneStands() {
        var event = event("message_changed");
        event.add("message", TOMBSTONE);
        event.add("previous_message", WRITTEN);

        var erasure = Erasure.of(event).orElseThrow();

        assertThat(erasure.ts()).isEqualTo("1.1");
        assertThat(erasure.before()).contains(WRITTEN);
    }

    @Test
    void soIsOneOfWhichSlackDoesNotSayWhatItWas() {
        var event = event("message_deleted");
        event.addProperty("deleted_ts", "1.1");

        assertThat(Erasure.of(event).orElseThrow().before()).isEmpty();
    }

    @Test
    void aTombstoneWasTakenAwayBefore() {
        var gone = event("message_deleted");
        gone.addProperty("deleted_ts", "1.1");
        gone.add("previous_message", TOMBSTONE);
        var counted = event("message_changed");
        counted.add("message", TOMBSTONE);
        counted.add("previous_message", TOMBSTONE);

        assertThat(Erasure.of(gone)).isEmpty();
        assertThat(Erasure.of(counted)).isEmpty();
    }

    @Test
    void whatIsOnlyMendedIsNotTakenAway() {
        var event = event("message_changed");
        event.add("message", json("{'ts': '1.1', 'user': 'ana', 'text': 'twee'}"));
        event.add("previous_message", WRITTEN);

        assertThat(Erasure.of(event)).isEmpty();
    }

    private static JsonObject event(String subtype) {
        return json("{'type': 'message', 'channel': 'C1', 'subtype': '%s'}".formatted(subtype));
    }

    private static JsonObject json(String written) {
        return JsonParser.parseString(written.replace('\'', '"')).getAsJsonObject();
    }
}
