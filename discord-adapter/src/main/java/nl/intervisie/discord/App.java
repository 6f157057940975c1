package nl.intervisie.discord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.discord.Servers.CannotOpen;

/**
 * The app as it is set up at Discord, asked before anything is opened.
 *
 * @param seesWords whether people's words are shown to us (message content intent)
 * @param seesMembers whether we are shown who is on a server (server members intent)
 * @param logins how often we may still log in
 */
record App(String id, boolean seesWords, boolean seesMembers, Logins logins) {

    static final URI DISCORD = URI.create("https://discord.com/api/v10/");

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MEMBERS = 1 << 14 | 1 << 15;
    private static final int WORDS = 1 << 18 | 1 << 19;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    /** Asks Discord. */
    static App known(String token, URI api) throws CannotOpen {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var app = DataObject.fromJson(asked(http, token, api.resolve("applications/@me")));
            var gateway = DataObject.fromJson(asked(http, token, api.resolve("gateway/bot")));
            int flags = app.getInt("flags", 0);
            return new App(
                    app.getString("id"),
                    (flags & WORDS) != 0,
                    (flags & MEMBERS) != 0,
                    Logins.read(gateway.getObject("session_start_limit")));
        } catch (ParsingException e) {
            throw silent("something unreadable");
        }
    }

    /** The servers it is on, and what it may do there. */
    static DataArray servers(String token, URI api) throws CannotOpen {
        return list("users/@me/guilds", token, api);
    }

    private static DataArray list(String what, String token, URI api) throws CannotOpen {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return DataArray.fromJson(asked(http, token, api.resolve(what)));
        } catch (ParsingException e) {
            throw silent("something unreadable");
        }
    }

    /** The channels of a server of which the bot is one. */
    DataArray channels(String server, String token, URI api) throws CannotOpen {
        return list("guilds/" + server + "/channels", token, api);
    }

    /** What a server grants the bot. */
    Grants grants(String server, String token, URI api) throws CannotOpen {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var member = asked(http, token, api.resolve("guilds/" + server + "/members/" + id));
            return new Grants(
                    server,
                    id,
                    list("guilds/" + server + "/roles", token, api),
                    DataObject.fromJson(member));
        } catch (ParsingException e) {
            throw silent("something unreadable");
        }
    }

    private static String asked(HttpClient http, String token, URI where) throws CannotOpen {
        var request =
                HttpRequest.newBuilder(where)
                        .timeout(PATIENCE)
                        .header("Authorization", "Bot " + token)
                        .header("User-Agent", "DiscordBot (intervisie-bot, 1)")
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return read(answer);
        } catch (IOException e) {
            throw silent(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent("interrupted");
        }
    }

    private static String read(HttpResponse<String> answer) throws CannotOpen {
        return switch (answer.statusCode()) {
            case OK -> answer.body();
            case UNAUTHORIZED ->
                    throw new CannotOpen(
                            "Discord does not take the token; reset it under 'Bot' of your app, and set DISCORD_TOKEN to the new one.");
            default -> throw silent(String.valueOf(answer.statusCode()));
        };
    }

    private static CannotOpen silent(String what) {
        return new CannotOpen(
                "Discord gives no answer now (%s); look at the network, and start again."
                        .formatted(what));
    }
}
