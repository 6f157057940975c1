package nl.intervisie.discord;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.craft.Found;
import nl.intervisie.discord.Servers.CannotOpen;

/** Looks whether Discord's servers can be served, and says what is missing and how to mend it. */
public final class CheckUp {

    private CheckUp() {}

    /** Asks Discord about the app and its servers, and changes nothing there. */
    public static List<Found> of(String token, Optional<URI> api) {
        var found = new ArrayList<Found>();
        try {
            var where = Servers.where(api);
            var app = App.known(token, where);
            found.add(Found.good("the token is good"));
            found.add(words(app));
            found.add(members(app));
            found.add(logins(app));
            for (var server : App.servers(token, where).stream(DataArray::getObject).toList()) {
                found.add(server(server));
                var grants = app.grants(server.getString("id"), token, where);
                found.addAll(channels(server, grants, app.channels(grants.server(), token, where)));
            }
        } catch (CannotOpen e) {
            var sentence = String.valueOf(e.getMessage()).replaceFirst("\\.$", "");
            found.add(Found.bad("Discord can not be opened", sentence));
        }
        return found;
    }

    private static Found words(App app) {
        return Found.good(
                app.seesWords()
                        ? "the message content intent is on: people can simply type"
                        : "the message content intent is off: everything goes by button and form");
    }

    private static Found members(App app) {
        return Found.good(
                app.seesMembers()
                        ? "the server members intent is on: who can read a channel is known"
                        : "the server members intent is off: every session gets a closed thread");
    }

    private static Found logins(App app) {
        int remaining = app.logins().remaining();
        return app.logins().areFew()
                ? Found.bad(
                        "the bot may log in only " + remaining + " times more today",
                        "look why it starts so often")
                : Found.good("the bot may log in " + remaining + " times more today");
    }

    /** By its number: what a server is called may say what people there have in common. */
    private static Found server(DataObject server) {
        var name = "server " + server.getString("id");
        var missing = Invitation.missing(server.getUnsignedLong("permissions"));
        return missing.isEmpty()
                ? Found.good(name + " gives all that is needed")
                : Found.bad(
                        name + " does not give: " + missing,
                        "open the link of ./intervisie discord invite again, and choose that server");
    }

    /** Those in which the bot is that give less than their server does. */
    private static List<Found> channels(DataObject server, Grants grants, DataArray channels) {
        var found = new ArrayList<Found>();
        long elsewhere =
                ~server.getUnsignedLong("permissions") & ~Permission.ADMINISTRATOR.getRawValue();
        for (var channel : channels.stream(DataArray::getObject).filter(grants::isForUs).toList()) {
            var less = Invitation.missing(grants.in(channel) | elsewhere);
            if (!less.isEmpty()) {
                found.add(
                        Found.bad(
                                "channel %s of server %s does not give: %s"
                                        .formatted(channel.getString("id"), grants.server(), less),
                                "give the bot these in the settings of that channel, under Permissions"));
            }
        }
        return found;
    }
}
