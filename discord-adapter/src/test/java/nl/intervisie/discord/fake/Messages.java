package nl.intervisie.discord.fake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.discord.fake.Place.Said;
import org.jspecify.annotations.Nullable;

/** Messages and forms as Discord writes them down, and as it tells the bot of them. */
final class Messages {

    static final int HAS_THREAD = 1 << 5;

    private static final int TEXT_INPUT = 4;
    private static final int RADIO = 21;
    private static final int LABEL = 18;
    private static final int TEXT = 10;

    private Messages() {}

    static Said known(Place place, String id) {
        var said = place.said.get(id);
        if (said == null) {
            throw No.unknown(No.UNKNOWN_MESSAGE);
        }
        return said;
    }

    static DataObject json(FakeDiscord discord, @Nullable FakeGuild guild, Place place, Said said) {
        var mentions = DataArray.empty();
        said.mentions.forEach(it -> mentions.add(discord.user(it)));
        var json =
                DataObject.empty()
                        .put("id", said.id)
                        .put("type", said.type)
                        .put("channel_id", place.id)
                        .put("author", discord.user(said.author))
                        .put("content", said.content)
                        .put("timestamp", said.at.toString())
                        .put(
                                "edited_timestamp",
                                said.edited == null ? null : said.edited.toString())
                        .put("tts", false)
                        .put("mention_everyone", false)
                        .put("mentions", mentions)
                        .put("mention_roles", DataArray.empty())
                        .put("attachments", DataArray.empty())
                        .put("embeds", DataArray.empty())
                        .put("components", said.components)
                        .put("flags", said.flags | (said.hasThread ? HAS_THREAD : 0))
                        .put("pinned", false);
        if (!said.reactions.isEmpty()) {
            json.put("reactions", reactions(discord, said));
        }
        return json;
    }

    private static DataArray reactions(FakeDiscord discord, Said said) {
        var all = DataArray.empty();
        said.reactions.forEach((emoji, people) -> {
            if (!people.isEmpty()) {
                all.add(
                        DataObject.empty()
                                .put("emoji", emoji(emoji))
                                .put("count", people.size())
                                .put("me", people.contains(discord.bot))
                                .put("me_burst", false)
                                .put("burst_colors", DataArray.empty())
                                .put(
                                        "count_details",
                                        DataObject.empty()
                                                .put("burst", 0)
                                                .put("normal", people.size())));
            }
        });
        return all;
    }

    private static DataObject emoji(String sign) {
        return DataObject.empty().putNull("id").put("name", sign);
    }

    /** As a person sees it; who is really called stands in {@code mentions}. */
    static DataObject shown(FakeDiscord discord, FakeGuild guild, Place place, Said said) {
        return json(discord, guild, place, said);
    }

    static void announce(FakeDiscord discord, Place place, Said said, String type) {
        var guild = discord.guildOf(place);
        var json = json(discord, guild.orElse(null), place, said);
        boolean isOwn = said.author.equals(discord.bot);
        boolean isDirect = place.type == Place.DIRECT;
        boolean isCalled = said.mentions.contains(discord.bot);
        if (!isOwn && !isDirect && !isCalled && !discord.gateway().knows(Intent.MESSAGE_CONTENT)) {
            json.put("content", "").put("components", DataArray.empty());
        }
        guild.ifPresent(it -> {
            json.put("guild_id", it.id);
            if (it.isMember(said.author)) {
                json.put("member", it.member(said.author).remove("user"));
            }
        });
        if (guild.isEmpty() || guild.get().may(discord.bot, place, Right.VIEW_CHANNEL)) {
            discord.tell(type, json, isDirect ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES);
        }
    }

    static void announceGone(FakeDiscord discord, Place place, String message) {
        var json = DataObject.empty().put("id", message).put("channel_id", place.id);
        discord.guildOf(place).ifPresent(it -> json.put("guild_id", it.id));
        discord.tell(
                "MESSAGE_DELETE",
                json,
                place.type == Place.DIRECT ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES);
    }

    static void announceReaction(
            FakeDiscord discord, Place place, Said said, String who, String emoji, boolean on) {
        var json =
                DataObject.empty()
                        .put("user_id", who)
                        .put("channel_id", place.id)
                        .put("message_id", said.id)
                        .put("message_author_id", said.author)
                        .put("emoji", emoji(emoji))
                        .put("burst", false)
                        .put("type", 0);
        discord.guildOf(place)
                .ifPresent(it -> {
                    json.put("guild_id", it.id);
                    if (on) {
                        json.put("member", it.member(who));
                    }
                });
        discord.tell(
                on ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE",
                json,
                place.type == Place.DIRECT
                        ? Intent.DIRECT_MESSAGE_REACTIONS
                        : Intent.GUILD_MESSAGE_REACTIONS);
    }

    /** A form as it comes back. */
    static DataArray filledIn(DataObject modal, Map<String, List<String>> values) {
        var back = DataArray.empty();
        var inside = modal.getArray("components");
        for (int i = 0; i < inside.length(); i++) {
            var component = inside.getObject(i);
            if (component.getInt("type") == LABEL) {
                var field = filledIn(component.getObject("component"), values, i);
                back.add(
                        DataObject.empty()
                                .put("type", LABEL)
                                .put("id", 2 * i + 1)
                                .put("component", field));
            } else {
                back.add(DataObject.empty().put("type", TEXT).put("id", 2 * i + 1));
            }
        }
        return back;
    }

    private static DataObject filledIn(
            DataObject field, Map<String, List<String>> values, int place) {
        int type = field.getInt("type");
        var name = field.getString("custom_id");
        var given = values.getOrDefault(name, List.of());
        var back =
                DataObject.empty()
                        .put("type", type)
                        .put("id", 2 * place + 2)
                        .put("custom_id", name);
        return switch (type) {
            case TEXT_INPUT -> back.put("value", given.isEmpty() ? "" : given.getFirst());
            case RADIO -> back.put("value", given.isEmpty() ? null : given.getFirst());
            default -> back.put("values", DataArray.fromCollection(given));
        };
    }

    static Set<String> allowed(DataObject message) {
        return message.optObject("allowed_mentions")
                .flatMap(it -> it.optArray("users"))
                .map(it -> Set.copyOf(it.stream(DataArray::getString).toList()))
                .orElse(Set.of());
    }
}
