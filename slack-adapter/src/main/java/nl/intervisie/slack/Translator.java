package nl.intervisie.slack;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;

/** From what Slack sends to what the bot hears: value to value. */
record Translator(Workspace workspace, String bot, Typing typing) {

    private static final String SLACK_ITSELF = "USLACKBOT";

    /**
     * {@code /intervisie …}; Slack repeats the trigger when it repeats the command.
     *
     * @param language in which to speak to whoever types it, which Slack does not say here
     */
    Incoming commanded(JsonObject command, Function<UserRef, Optional<String>> language) {
        var who = user(text(command, "user_id"));
        return new Incoming.Commanded(
                key("command", text(command, "trigger_id")),
                who,
                Refs.room(workspace, text(command, "channel_id")),
                text(command, "text").strip(),
                language.apply(who));
    }

    /** A button pressed; empty when it is none of ours. */
    Optional<Incoming> pressed(JsonObject payload) {
        return Json.objects(payload, "actions").stream()
                .findFirst()
                .flatMap(action ->
                        act(text(action, "action_id"))
                                .map(act ->
                                        new Incoming.Pressed(
                                                key("press", text(payload, "trigger_id")),
                                                user(inside(payload, "user", "id")),
                                                Refs.room(workspace, room(payload, action)),
                                                act)));
    }

    /** The room a button is about, which is not always the one it stands in. */
    private static String room(JsonObject payload, JsonObject action) {
        return Json.text(action, "value")
                .filter(it -> !it.isBlank())
                .orElseGet(() -> inside(payload, "channel", "id"));
    }

    /** A form sent; empty when it is none of ours. */
    Optional<Incoming> submitted(JsonObject payload) {
        var view = Json.object(payload, "view").orElseGet(JsonObject::new);
        return act(text(view, "callback_id"))
                .map(act ->
                        new Incoming.Submitted(
                                key("form", text(view, "id")),
                                user(inside(payload, "user", "id")),
                                Refs.room(workspace, Views.room(view)),
                                act,
                                values(view)));
    }

    private static Map<String, String> values(JsonObject view) {
        var values = new TreeMap<String, String>();
        Json.object(view, "state")
                .flatMap(state -> Json.object(state, "values"))
                .ifPresent(fields ->
                        fields.asMap()
                                .forEach((name, field) ->
                                        Json.object(field.getAsJsonObject(), Views.ANSWER)
                                                .ifPresent(answer ->
                                                        values.put(name, value(answer)))));
        return values;
    }

    private static String value(JsonObject answer) {
        return Json.text(answer, "value")
                .or(() -> Json.text(answer, "selected_date"))
                .or(() -> Json.text(answer, "selected_conversation"))
                .or(() -> Json.object(answer, "selected_option").map(it -> text(it, "value")))
                .orElseGet(() ->
                        Json.objects(answer, "selected_options").stream()
                                .map(it -> text(it, "value"))
                                .collect(Collectors.joining(",")));
    }

    /** Something that happened in a channel; empty when it is no concern of ours. */
    Optional<Incoming> happened(JsonObject payload) {
        var event = Json.object(payload, "event").orElseGet(JsonObject::new);
        var id = text(payload, "event_id");
        return switch (text(event, "type")) {
            case "message" -> message(event);
            case "reaction_added" -> reacted(event, id, true);
            case "reaction_removed" -> reacted(event, id, false);
            case "app_home_opened" -> somebody(event).map(who -> opened(event, who, id));
            case "member_joined_channel" -> cameIn(event, id);
            case "member_left_channel" ->
                    somebody(event)
                            .map(who -> new Incoming.WentOut(key("out", id), who, channel(event)));
            default -> Optional.empty();
        };
    }

    private nl.intervisie.chat.RoomRef channel(JsonObject event) {
        return Refs.room(workspace, text(event, "channel"));
    }

    /** When it is us who came in, whoever let us in has met us. */
    private Optional<Incoming> cameIn(JsonObject event, String id) {
        return text(event, "user").equals(bot)
                ? Json.text(event, "inviter")
                        .map(who ->
                                new Incoming.Met(
                                        met(id), user(who), channel(event), Optional.empty()))
                : somebody(event)
                        .map(who -> new Incoming.CameIn(key("in", id), who, channel(event)));
    }

    /** The Home tab is a page to look at; the Messages tab is where a welcome can stand. */
    private Incoming opened(JsonObject event, UserRef who, String id) {
        return text(event, "tab").equals("home")
                ? new Incoming.LookedIn(key("home", id), who, channel(event), Optional.empty())
                : new Incoming.Met(met(id), who, channel(event), Optional.empty());
    }

    /** Whoever looks at the Home tab has met us too. */
    Incoming.Met met(Incoming.LookedIn looked) {
        return new Incoming.Met(
                met(looked.key().id()), looked.who(), looked.room(), looked.language());
    }

    /** Somebody did something on their Home tab, which is worth another look. */
    Incoming.LookedIn again(Incoming act, String direct, Optional<String> language) {
        return new Incoming.LookedIn(
                key("home", act.key().id()), act.who(), Refs.room(workspace, direct), language);
    }

    private HeardKey met(String id) {
        return key("met", id);
    }

    private Optional<Incoming> message(JsonObject event) {
        var erasure = Erasure.of(event);
        return erasure.isPresent() ? erased(event, erasure.get()) : written(event);
    }

    private Optional<Incoming> written(JsonObject event) {
        return switch (text(event, "subtype")) {
            case "", "file_share", "thread_broadcast", "me_message" -> typed(event);
            case "message_changed" -> retyped(event);
            default -> Optional.empty();
        };
    }

    private Optional<Incoming> typed(JsonObject event) {
        var ts = text(event, "ts");
        return somebody(event)
                .map(who ->
                        new Incoming.Typed(
                                key(
                                        "typed",
                                        text(event, "channel")
                                                + "/"
                                                + Json.text(event, "client_msg_id").orElse(ts)),
                                who,
                                channel(event),
                                thread(event, ts),
                                Refs.message(text(event, "channel"), ts),
                                typing.read(text(event, "text"))));
    }

    private Optional<ThreadRef> thread(JsonObject event, String ts) {
        return Json.text(event, "thread_ts")
                .filter(it -> !it.equals(ts))
                .map(it -> new ThreadRef(channel(event), it));
    }

    /** Slack also says so when it only unfurled a link: then nobody mended anything. */
    private Optional<Incoming> retyped(JsonObject event) {
        var message = Json.object(event, "message").orElseGet(JsonObject::new);
        var before = Json.object(event, "previous_message").orElseGet(JsonObject::new);
        if (text(message, "text").equals(text(before, "text"))) {
            return Optional.empty();
        }
        var ts = text(message, "ts");
        return somebody(message)
                .map(who ->
                        new Incoming.Retyped(
                                key(
                                        "retyped",
                                        text(event, "channel")
                                                + "/"
                                                + ts
                                                + "/"
                                                + text(event, "event_ts")),
                                who,
                                channel(event),
                                Refs.message(text(event, "channel"), ts),
                                typing.read(text(message, "text"))));
    }

    private Optional<Incoming> erased(JsonObject event, Erasure erasure) {
        var message = Refs.message(erasure.channel(), erasure.ts());
        return erasure.before()
                .flatMap(this::somebody)
                .map(who ->
                        new Incoming.Erased(
                                key("erased", message.id()), who, channel(event), message));
    }

    private Optional<Incoming> reacted(JsonObject event, String id, boolean on) {
        var item = Json.object(event, "item").orElseGet(JsonObject::new);
        return Emoji.sign(text(event, "reaction"))
                .flatMap(sign ->
                        somebody(event)
                                .map(who ->
                                        new Incoming.Reacted(
                                                key("reacted", id),
                                                who,
                                                Refs.room(workspace, text(item, "channel")),
                                                Refs.message(
                                                        text(item, "channel"), text(item, "ts")),
                                                sign,
                                                on)));
    }

    /** A person: not us, no other bot, and not Slack itself. */
    private Optional<UserRef> somebody(JsonObject event) {
        return Json.text(event, "user")
                .filter(it -> !it.equals(bot) && !it.equals(SLACK_ITSELF))
                .filter(_ -> Json.text(event, "bot_id").isEmpty())
                .map(this::user);
    }

    private UserRef user(String id) {
        return Refs.user(workspace, id);
    }

    private HeardKey key(String kind, String id) {
        return new HeardKey(workspace, kind + "/" + id);
    }

    private static Optional<Act> act(String written) {
        try {
            return Optional.of(Act.read(written));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String inside(JsonObject from, String name, String field) {
        return Json.object(from, name).map(it -> text(it, field)).orElse("");
    }

    private static String text(JsonObject from, String name) {
        return Json.text(from, name).orElse("");
    }
}
