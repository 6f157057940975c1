package nl.intervisie.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes before somebody in a window of its own: https://docs.slack.dev/surfaces/modals. */
record Windows(Team team, Answers answers) {

    private static final Logger LOG = LoggerFactory.getLogger(Windows.class);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int OK = 200;

    /** Opens a form where somebody asked for it; says why when it does not open. */
    void open(Incoming incoming, JsonObject payload, Form form) {
        if (!isOpen(payload, new Views(team).form(form, incoming.room().id()))) {
            answers.say(incoming, tooLate(incoming));
        }
    }

    private boolean isOpen(JsonObject payload, JsonObject view) {
        var trigger = Json.text(payload, "trigger_id").orElse("");
        try {
            team.api().call("views.open", Map.of("trigger_id", trigger, "view", view.toString()));
            return true;
        } catch (NotDelivered | Unclear e) {
            LOG.warn("A form did not open: {}", e.getMessage());
            return false;
        } catch (SaysNo e) {
            if (e.is("exchanged_trigger_id")) {
                return true; // Slack repeated itself, and the form is open.
            }
            LOG.warn("A form did not open: Slack says {}", e.getMessage());
            return false;
        }
    }

    private Message tooLate(Incoming incoming) {
        var language = Locale.of(team.language(incoming.who().id()));
        return Answers.word(
                Line.of(
                        ResourceBundle.getBundle("slack", language, NO_FALLBACK)
                                .getString("form-did-not-open")));
    }

    /** Shows this in place of the form that was sent. */
    Response instead(JsonObject payload, List<Line> lines, String toCopy) {
        var title =
                Json.object(payload, "view")
                        .flatMap(it -> Json.object(it, "title"))
                        .flatMap(it -> Json.text(it, "text"))
                        .orElse("…");
        var answer = new JsonObject();
        answer.addProperty("response_action", "update");
        answer.add("view", new Views(team.atHand()).told(title, lines, toCopy));
        return Response.json(OK, answer);
    }

    static List<Line> lines(Message message) {
        return Stream.concat(message.title().stream(), message.lines().stream()).toList();
    }
}
