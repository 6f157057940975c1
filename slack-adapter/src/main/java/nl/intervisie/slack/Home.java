package nl.intervisie.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Marker;
import nl.intervisie.chat.craft.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Home tab of the app, one page a person: https://docs.slack.dev/surfaces/app-home. */
record Home(Team team, Channels channels) {

    private static final Logger LOG = LoggerFactory.getLogger(Home.class);

    // https://docs.slack.dev/reference/block-kit/blocks
    private static final int BLOCKS = 100;
    private static final String TOP = "home";

    /** Whether this was pressed on the Home tab. */
    static boolean isAt(JsonObject payload) {
        return Json.object(payload, "view")
                .flatMap(it -> Json.text(it, "type"))
                .filter("home"::equals)
                .isPresent();
    }

    /** Where this person and we are alone. */
    RoomRef direct(UserRef who) throws NotDelivered, Unclear, SaysNo {
        return Refs.room(team.workspace(), channels.with(who));
    }

    /** Publishes it; false when it could not be. */
    boolean isPublished(UserRef who, JsonObject view) {
        try {
            team.api().call("views.publish", Map.of("user_id", who.id(), "view", view.toString()));
            return true;
        } catch (NotDelivered | Unclear | SaysNo e) {
            LOG.warn("A Home tab was not published: {}", e.getMessage());
            return false;
        }
    }

    /** The page as Slack wants it; what does not fit any more is left out whole. */
    static JsonObject view(Names names, Heard.Overview page) {
        var blocks = new ArrayList<JsonObject>();
        for (var part : page.parts()) {
            var more = blocks(names, part, blocks.isEmpty() ? TOP : TOP + "-" + blocks.size());
            if (blocks.size() + more.size() > BLOCKS) {
                break;
            }
            blocks.addAll(more);
        }
        var view = Json.typed("home");
        view.add("blocks", Json.list(blocks));
        return view;
    }

    private static List<JsonObject> blocks(Names names, Heard.Overview.Part part, String sign) {
        var blocks = new ArrayList<JsonObject>();
        if (!sign.equals(TOP)) {
            blocks.add(Json.typed("divider"));
        }
        new Blocks(names, part.about().id())
                .parts(part.message(), new Marker(sign))
                .forEach(it -> it.blocks().forEach(each -> blocks.add(each.getAsJsonObject())));
        return blocks;
    }

    /** Says something to one person where they find it again. */
    void tell(UserRef who, Message message) {
        try {
            var direct = direct(who).id();
            for (var part : new Blocks(team, direct).parts(message, new Marker("word"))) {
                var arguments = new HashMap<String, String>();
                arguments.put("channel", direct);
                arguments.put("text", part.text());
                arguments.put("blocks", part.blocks().toString());
                team.api().call("chat.postMessage", arguments);
            }
        } catch (NotDelivered | Unclear | SaysNo e) {
            LOG.warn("A welcome was not said: {}", e.getMessage());
        }
    }

    /** A page has no place for a private word, so that one comes in a window. */
    void show(JsonObject payload, List<Line> lines, String toCopy) {
        open(payload, new Views(team).told("Intervisie", lines, toCopy));
    }

    boolean show(JsonObject payload, Form form, String room) {
        return open(payload, new Views(team).formAtHome(form, room));
    }

    private boolean open(JsonObject payload, JsonObject view) {
        try {
            team.api()
                    .call(
                            "views.open",
                            Map.of(
                                    "trigger_id",
                                    Json.text(payload, "trigger_id").orElse(""),
                                    "view",
                                    view.toString()));
            return true;
        } catch (NotDelivered | Unclear | SaysNo e) {
            LOG.warn("A window did not open: {}", e.getMessage());
            return false;
        }
    }
}
