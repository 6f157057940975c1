package nl.intervisie.slack;

import com.google.gson.JsonObject;
import java.util.Optional;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.News;
import nl.intervisie.chat.NotDelivered;

/** What Slack says of its own accord about channels, people, our messages and ourselves. */
record Bulletin(SlackPlatform.Branch branch) {

    /**
     * News, and whether it is certain: that a channel is closed again Slack says of one reason at a
     * time, and there may be another.
     */
    record Item(News news, boolean isSure) {}

    /** Whoever reads a channel is asked anew when something happened to it. */
    void changed(JsonObject payload) {
        var event = event(payload);
        if (!text(event, "type").matches("message|reaction_.*")
                || text(event, "subtype").startsWith("channel_convert")) {
            Json.text(event, "channel").ifPresent(branch.channels()::changed);
        }
    }

    /** What is new to us in this event; empty when nothing is. */
    Optional<Item> news(JsonObject payload) {
        var event = event(payload);
        var key = new HeardKey(team().workspace(), "news/" + text(payload, "event_id"));
        return switch (text(event, "type")) {
            case "group_archive",
                    "channel_archive",
                    "group_deleted",
                    "channel_deleted",
                    "group_left",
                    "channel_left" ->
                    turned(key, event, News.Turn.GONE);
            case "member_left_channel" ->
                    text(event, "user").equals(team().bot())
                            ? turned(key, event, News.Turn.GONE)
                            : Optional.empty();
            case "channel_shared" -> turned(key, event, News.Turn.SHARED);
            case "channel_unshared" -> turned(key, event, News.Turn.CLOSED);
            case "message" -> message(key, event);
            case "app_uninstalled" -> sure(new News.Expelled(key));
            case "tokens_revoked" ->
                    isOurs(event) ? sure(new News.Expelled(key)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Item> message(HeardKey key, JsonObject event) {
        return switch (text(event, "subtype")) {
            case "group_archive", "channel_archive" -> turned(key, event, News.Turn.GONE);
            case "channel_convert_to_public" -> turned(key, event, News.Turn.OPENED);
            case "channel_convert_to_private" -> turned(key, event, News.Turn.CLOSED);
            default -> Erasure.of(event).flatMap(this::takenAway);
        };
    }

    private Optional<Item> turned(HeardKey key, JsonObject event, News.Turn turn) {
        var room = Refs.room(team().workspace(), text(event, "channel"));
        return Optional.of(
                new Item(new News.RoomTurned(key, room, turn), turn != News.Turn.CLOSED));
    }

    private Optional<Item> takenAway(Erasure erasure) {
        var channel = erasure.channel();
        return isOurs(erasure) && !branch.posting().removal().takesAway(channel, erasure.ts())
                ? sure(
                        new News.TakenAway(
                                Missing.key(team().workspace(), channel, erasure.ts()),
                                Refs.room(team().workspace(), channel),
                                Refs.message(channel, erasure.ts())))
                : Optional.empty();
    }

    /** One of our messages; or perhaps so, when Slack does not say whose it was. */
    private boolean isOurs(Erasure erasure) {
        return erasure.before().map(it -> text(it, "user").equals(team().bot())).orElse(true);
    }

    private boolean isOurs(JsonObject event) {
        return Json.object(event, "tokens")
                .filter(it -> Json.texts(it, "bot").contains(team().bot()))
                .isPresent();
    }

    private static Optional<Item> sure(News news) {
        return Optional.of(new Item(news, true));
    }

    /** Looks whether it is so; empty when it is not, or when Slack does not say. */
    Optional<News> confirmed(Item item) {
        try {
            return item.news() instanceof News.RoomTurned(_, var room, _)
                            && branch.channels().isClosed(room.id())
                    ? Optional.of(item.news())
                    : Optional.empty();
        } catch (NotDelivered | SaysNo _) {
            return Optional.empty();
        }
    }

    private Team team() {
        return branch.team();
    }

    private static JsonObject event(JsonObject payload) {
        return Json.object(payload, "event").orElseGet(JsonObject::new);
    }

    private static String text(JsonObject from, String name) {
        return Json.text(from, name).orElse("");
    }
}
