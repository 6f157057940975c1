package nl.intervisie.discord;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;

/** How the bot is let into a server: a link that asks for what it needs, and for nothing else. */
public final class Invitation {

    /** Not among them: looking after threads, which would open every closed thread to us. */
    static final List<Permission> NEEDED =
            List.of(
                    Permission.VIEW_CHANNEL,
                    Permission.MESSAGE_SEND,
                    Permission.MESSAGE_SEND_IN_THREADS,
                    Permission.MESSAGE_HISTORY,
                    Permission.MESSAGE_ADD_REACTION,
                    Permission.CREATE_PUBLIC_THREADS,
                    Permission.CREATE_PRIVATE_THREADS);

    private Invitation() {}

    /** The link for the app of this token. */
    public static String link(String token, Optional<URI> api) throws Servers.CannotOpen {
        return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
                .formatted(App.known(token, Servers.where(api)).id(), Permission.getRaw(NEEDED));
    }

    /** What is missing of what the bot needs, by Discord's own names; empty when nothing is. */
    static String missing(long has) {
        boolean isAll = (has & Permission.ADMINISTRATOR.getRawValue()) != 0;
        return NEEDED.stream()
                .filter(it -> !isAll && (has & it.getRawValue()) == 0)
                .map(Permission::getName)
                .collect(Collectors.joining(", "));
    }
}
