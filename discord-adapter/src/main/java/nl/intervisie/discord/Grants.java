package nl.intervisie.discord;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What a server grants the bot in each of its channels:
 * https://docs.discord.com/developers/topics/permissions#permission-overwrites
 *
 * @param server its id, which is that of the role that everybody has
 * @param bot the id of the bot
 * @param member the bot as one of its members
 */
record Grants(String server, String bot, DataArray roles, DataObject member) {

    private static final int TEXT = 0;
    private static final int ANNOUNCEMENTS = 5;

    /** The rights in this channel. */
    long in(DataObject channel) {
        var own = own();
        long has =
                roles.stream(DataArray::getObject)
                        .filter(it -> own.contains(it.getString("id")))
                        .mapToLong(it -> it.getUnsignedLong("permissions"))
                        .reduce(0, (one, other) -> one | other);
        if ((has & Permission.ADMINISTRATOR.getRawValue()) != 0) {
            return -1;
        }
        var overwrites =
                channel.optArray("permission_overwrites").orElseGet(DataArray::empty).stream(
                                DataArray::getObject)
                        .toList();
        own.remove(server);
        has = applied(has, overwrites, Set.of(server));
        has = applied(has, overwrites, own);
        return applied(has, overwrites, Set.of(bot));
    }

    private Set<String> own() {
        var own = new HashSet<String>();
        own.add(server);
        member.getArray("roles").stream(DataArray::getString).forEach(own::add);
        return own;
    }

    private static long applied(long has, List<DataObject> overwrites, Set<String> whose) {
        long denied = 0;
        long allowed = 0;
        for (var each : overwrites) {
            if (whose.contains(each.getString("id"))) {
                denied |= each.getUnsignedLong("deny");
                allowed |= each.getUnsignedLong("allow");
            }
        }
        return has & ~denied | allowed;
    }

    /** Whether people talk there, and the bot is let in. */
    boolean isForUs(DataObject channel) {
        int type = channel.getInt("type");
        return (type == TEXT || type == ANNOUNCEMENTS)
                && (in(channel) & Permission.VIEW_CHANNEL.getRawValue()) != 0;
    }
}
