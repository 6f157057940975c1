package nl.intervisie.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.craft.Found;

/** What the app may do in the channels of one workspace, looked at without changing anything. */
record Rights(WebApi api, Set<String> scopes) {

    private static final int PAGES = 10;

    List<Found> found() {
        var found = new ArrayList<Found>();
        found.add(making());
        try {
            var channels = privateChannels();
            found.add(membership(channels));
            if (scopes.contains("groups:history")) {
                channels.stream().findFirst().map(this::reading).ifPresent(found::add);
            }
        } catch (NotDelivered e) {
            found.add(
                    Found.bad(
                            "its channels can not be looked at (" + e.getMessage() + ")",
                            "look at the network, and try again"));
        } catch (SaysNo e) {
            found.add(
                    Found.bad(
                            "its channels can not be looked at (" + e.code() + ")",
                            "give the app the scope groups:read and install it again"));
        }
        return found;
    }

    /** Only trying would tell whether an administrator forbids it, and that leaves a channel. */
    private Found making() {
        return scopes.contains("groups:write")
                ? Found.good(
                        "private channels can be made, unless an administrator forbids apps to")
                : Found.bad(
                        "no private channel can be made, so a group stays where others can read",
                        "give the app the scope groups:write and install it again");
    }

    private List<JsonObject> privateChannels() throws NotDelivered, SaysNo {
        var all = new ArrayList<JsonObject>();
        var cursor = Optional.of("");
        for (int page = 0; page < PAGES && cursor.isPresent(); page++) {
            var body =
                    api.read(
                            "conversations.list",
                            Channels.paged(
                                    Map.of("types", "private_channel", "exclude_archived", "true"),
                                    cursor.get()));
            Json.objects(body, "channels").stream()
                    .filter(it -> !Json.isTrue(it, "is_archived"))
                    .forEach(all::add);
            cursor = Channels.next(body);
        }
        return all;
    }

    private static Found membership(List<JsonObject> channels) {
        if (channels.isEmpty()) {
            return Found.good(
                    "it is in no private channel yet; /invite @intervisie lets it into one");
        }
        long shared = channels.stream().filter(it -> Json.isTrue(it, "is_ext_shared")).count();
        var in = "it is in %d private channel%s".formatted(channels.size(), s(channels.size()));
        return Found.good(
                shared == 0
                        ? in
                        : in
                                + ", of which %d shared with another organisation, where no session is held"
                                        .formatted(shared));
    }

    private static String s(int count) {
        return count == 1 ? "" : "s";
    }

    private Found reading(JsonObject channel) {
        var id = Json.text(channel, "id").orElse("");
        try {
            api.read("conversations.history", Map.of("channel", id, "limit", "1"));
            return Found.good("what is typed can be read back");
        } catch (SaysNo e) {
            return Found.bad(
                    "what is typed in %s can not be read back (%s)".formatted(id, e.code()),
                    "install the app again, and let it into the channel again: /invite @intervisie");
        } catch (NotDelivered e) {
            return Found.bad(
                    "what is typed can not be read back now (" + e.getMessage() + ")",
                    "try again later; Slack may limit this for apps that are distributed");
        }
    }
}
