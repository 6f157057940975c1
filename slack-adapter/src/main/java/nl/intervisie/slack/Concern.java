package nl.intervisie.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What of all that Slack can send is for Bolt to read. Of the rest Bolt writes the whole into the
 * log, with whatever people wrote in it.
 */
final class Concern {

    private static final String PAYLOAD = "payload=";
    private static final Set<String> KINDS =
            Set.of(
                    "event_callback",
                    "url_verification",
                    "block_actions",
                    "view_submission",
                    "view_closed");

    private Concern() {}

    /** Whether this came by a socket, in an envelope of this type, for us. */
    static boolean isOurs(String envelope, JsonObject payload) {
        return envelope.equals("slash_commands")
                ? Json.text(payload, "command").filter(it -> it.startsWith("/")).isPresent()
                : isKnown(payload);
    }

    /**
     * Whether this body of a request is for us.
     *
     * @throws RuntimeException when it can not be read
     */
    static boolean isOurs(String body) {
        if (body.startsWith("{")) {
            return isKnown(JsonParser.parseString(body).getAsJsonObject());
        }
        if (body.startsWith(PAYLOAD)) {
            var payload =
                    URLDecoder.decode(body.substring(PAYLOAD.length()), StandardCharsets.UTF_8);
            return isKnown(JsonParser.parseString(payload).getAsJsonObject());
        }
        return body.matches("(?s)(.*&)?command=%2F.*");
    }

    private static boolean isKnown(JsonObject payload) {
        return Json.text(payload, "type").filter(KINDS::contains).isPresent();
    }
}
