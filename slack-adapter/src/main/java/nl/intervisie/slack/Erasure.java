package nl.intervisie.slack;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * A message that was taken away, as Slack says so: it is deleted, or, when somebody answered it, a
 * tombstone stands in its place until the last answer is gone too. Only the first is documented:
 * https://docs.slack.dev/reference/events/message/message_deleted; for the second see
 * https://github.com/slack-edge/slack-edge/pull/10.
 *
 * @param before what stood there; empty when Slack does not say
 */
record Erasure(String channel, String ts, Optional<JsonObject> before) {

    private static final String TOMBSTONE = "tombstone";

    /** What this event takes away; empty when that is nothing, or was gone already. */
    static Optional<Erasure> of(JsonObject event) {
        var before = Json.object(event, "previous_message");
        return ts(event)
                .filter(_ -> before.filter(Erasure::isTombstone).isEmpty())
                .map(it -> new Erasure(Json.text(event, "channel").orElse(""), it, before));
    }

    private static Optional<String> ts(JsonObject event) {
        return switch (Json.text(event, "subtype").orElse("")) {
            case "message_deleted" -> Json.text(event, "deleted_ts");
            case "message_changed" ->
                    Json.object(event, "message")
                            .filter(Erasure::isTombstone)
                            .flatMap(it -> Json.text(it, "ts"));
            default -> Optional.empty();
        };
    }

    private static boolean isTombstone(JsonObject message) {
        return Json.text(message, "subtype").filter(TOMBSTONE::equals).isPresent();
    }
}
