package nl.intervisie.slack;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.craft.Found;

/** Looks whether one workspace can be served, and says what is missing and how to mend it. */
public final class CheckUp {

    private static final Duration SKEW = Duration.ofMinutes(2);

    private CheckUp() {}

    /** Asks Slack about this workspace, and changes nothing there. */
    public static List<Found> of(TokenSet tokens, Optional<URI> api, InstantSource clock) {
        var slack = Workspaces.slack(api.orElse(Workspaces.SLACK));
        var found = new ArrayList<Found>();
        try {
            var bot = new WebApi(slack, tokens.bot(), clock);
            var answer = bot.ask("auth.test", Map.of());
            found.add(Found.good("the bot token is good"));
            found.add(scopes(answer));
            found.add(clock(answer, clock));
            found.addAll(new Rights(bot, answer.scopes()).found());
        } catch (SaysNo e) {
            found.add(
                    Found.bad(
                            "Slack does not take the bot token (" + e.code() + ")",
                            "copy the 'Bot User OAuth Token' anew from 'OAuth & Permissions'"));
        } catch (NotDelivered | Unclear e) {
            found.add(
                    Found.bad(
                            "Slack gives no answer (" + e.getMessage() + ")",
                            "look at the network, and at SLACK_API_URL when it is set"));
        }
        tokens.app().map(it -> socket(new WebApi(slack, it, clock))).ifPresent(found::add);
        return found;
    }

    private static Found scopes(WebApi.Answer answer) {
        var missing = new TreeSet<>(Manifest.MINIMAL.scopes());
        missing.removeAll(answer.scopes());
        if (!missing.isEmpty()) {
            return Found.bad(
                    "scopes are missing: " + String.join(", ", missing),
                    "paste the manifest (./intervisie slack manifest) and install the app again");
        }
        return answer.scopes().contains("groups:history")
                ? Found.good("all scopes are there")
                : Found.good("all scopes of the minimal manifest are there; typing is not read");
    }

    private static Found clock(WebApi.Answer answer, InstantSource clock) {
        var apart = answer.at().map(it -> Duration.between(it, clock.instant()).abs());
        return apart.filter(it -> it.compareTo(SKEW) > 0)
                .map(it ->
                        Found.bad(
                                "the clock of this machine is %d seconds off"
                                        .formatted(it.toSeconds()),
                                "let it follow a time server: Slack's requests are refused otherwise"))
                .orElseGet(() -> Found.good("the clock is right"));
    }

    private static Found socket(WebApi api) {
        try {
            api.ask("apps.connections.open", Map.of());
            return Found.good("a socket can be opened");
        } catch (SaysNo e) {
            return Found.bad(
                    "no socket can be opened (" + e.code() + ")",
                    "turn Socket Mode on, and make an app-level token with connections:write");
        } catch (NotDelivered | Unclear e) {
            return Found.bad(
                    "no socket can be opened (" + e.getMessage() + ")", "look at the network");
        }
    }
}
