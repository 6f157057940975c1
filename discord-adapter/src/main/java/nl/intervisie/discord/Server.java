package nl.intervisie.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Kept;
import nl.intervisie.chat.craft.Names;

/**
 * One Discord server that has invited us. JDA knows who is there where we may; who it does not know
 * is asked for by name, which every bot may.
 *
 * @param guild as JDA knows it now
 */
record Server(Workspace workspace, Guild guild, Rest rest, Kept<String> people) implements Names {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 10_000;

    /** The names of a server's people, for a while. */
    static Kept<String> people(InstantSource clock) {
        return new Kept<>(clock, HOUR, MOST);
    }

    /** Who we are there. */
    Member ourselves() {
        return guild.getSelfMember();
    }

    /** In which language to speak to all of them. */
    String language() {
        return guild.getLocale().getLocale().startsWith("nl") ? "nl" : "en";
    }

    @Override
    public Optional<String> of(UserRef who) {
        var member = guild.getMemberById(who.id());
        if (member != null) {
            return Optional.of(member.getEffectiveName());
        }
        var known = people.get(who.id());
        if (known.isPresent()) {
            return known;
        }
        try {
            var name = name(member(who));
            people.put(who.id(), name);
            return Optional.of(name);
        } catch (NotDelivered | SaysNo _) {
            return Optional.empty();
        }
    }

    private static String name(DataObject member) {
        var user = member.getObject("user");
        return Optional.ofNullable(member.getString("nick", null))
                .or(() -> Optional.ofNullable(user.getString("global_name", null)))
                .orElseGet(() -> user.getString("username", "…"));
    }

    private DataObject member(UserRef who) throws NotDelivered, SaysNo {
        return rest.read(Route.Guilds.GET_MEMBER.compile(guild.getId(), who.id()));
    }

    /** Asked anew where JDA does not follow who is there: it can change any moment. */
    boolean isAdministrator(UserRef who) throws NotDelivered {
        var member = guild.getMemberById(who.id());
        if (member != null) {
            return member.hasPermission(Permission.MANAGE_SERVER);
        }
        try {
            return who.id().equals(guild.getOwnerId())
                    || mayManage(member(who).optArray("roles").orElseGet(DataArray::empty));
        } catch (SaysNo _) {
            return false;
        }
    }

    private boolean mayManage(DataArray roles) {
        return roles.stream(DataArray::getString)
                .map(guild::getRoleById)
                .anyMatch(it -> it != null && it.hasPermission(Permission.MANAGE_SERVER));
    }
}
