package nl.intervisie.slack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Kept;
import nl.intervisie.chat.craft.Names;

/**
 * One Slack workspace that has installed us, seen through its own token.
 *
 * @param bot who we are there
 * @param scopes what we may do there
 */
record Team(
        Workspace workspace,
        String bot,
        Set<String> scopes,
        WebApi api,
        Kept<Person> people,
        Tongues tongues,
        InstantSource clock)
        implements Names {

    private static final Duration A_DAY = Duration.ofHours(12);
    private static final int MOST = 10_000;

    /** Somebody's name and language, which are asked of Slack and never stored. */
    record Person(String name, String language) {}

    /**
     * Asks Slack who we are there.
     *
     * @throws NotDelivered when Slack gives no answer now
     * @throws SaysNo when the token is not good
     */
    static Team known(WebApi api, InstantSource clock) throws NotDelivered, SaysNo {
        try {
            var answer = api.ask("auth.test", Map.of());
            return new Team(
                    Refs.workspace(Json.text(answer.body(), "team_id").orElseThrow()),
                    Json.text(answer.body(), "user_id").orElseThrow(),
                    answer.scopes(),
                    api,
                    new Kept<>(clock, A_DAY, MOST),
                    new Tongues(),
                    clock);
        } catch (Unclear e) {
            throw new NotDelivered(String.valueOf(e.getMessage()), Duration.ofSeconds(5));
        }
    }

    boolean may(String scope) {
        return scopes.contains(scope);
    }

    /** Whether what was posted in this channel can be read back. */
    boolean canReadBack(String channel) {
        return may(channel.startsWith("D") ? "im:history" : "groups:history");
    }

    @Override
    public Optional<String> of(UserRef who) {
        return person(who.id()).map(Person::name);
    }

    /** Only the names that need not be asked for, for where somebody waits. */
    Names atHand() {
        return who -> people.get(who.id()).map(Person::name);
    }

    /** Asks for the name of somebody who does something here, so that it is at hand. */
    void meet(UserRef who) {
        if (people.get(who.id()).isEmpty()) {
            person(who.id());
        }
    }

    /** The same where somebody waits: theirs when it is known, else the usual one there. */
    Optional<String> languageAtHand(UserRef who) {
        return people.get(who.id()).map(Person::language).or(tongues::usual);
    }

    /** In which language to speak to somebody when no session says so. */
    String language(String user) {
        return person(user).map(Person::language).orElse("en");
    }

    /** Asked anew each time: who may settle things can change any moment. */
    boolean isAdministrator(String user) throws NotDelivered {
        try {
            return Json.object(api.read("users.info", Map.of("user", user)), "user")
                    .filter(it -> Json.isTrue(it, "is_admin") || Json.isTrue(it, "is_owner"))
                    .isPresent();
        } catch (SaysNo _) {
            return false;
        }
    }

    private Optional<Person> person(String user) {
        var known = people.get(user);
        if (known.isPresent()) {
            return known;
        }
        try {
            var asked = api.read("users.info", Map.of("user", user, "include_locale", "true"));
            var person = Json.object(asked, "user").map(Team::person);
            person.ifPresent(it -> people.put(user, it));
            return person;
        } catch (NotDelivered | SaysNo _) {
            return Optional.empty();
        }
    }

    private static Person person(com.google.gson.JsonObject user) {
        var profile = Json.object(user, "profile").orElse(user);
        var name =
                Json.text(profile, "display_name")
                        .filter(it -> !it.isBlank())
                        .or(() -> Json.text(profile, "real_name"))
                        .or(() -> Json.text(user, "name"))
                        .orElse("…");
        return new Person(name, Tongues.language(Json.text(user, "locale").orElse("")));
    }
}
