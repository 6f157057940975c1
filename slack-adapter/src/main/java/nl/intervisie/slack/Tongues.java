package nl.intervisie.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.intervisie.chat.NotDelivered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In which language a workspace is spoken to as long as nobody said otherwise: the one that Slack
 * speaks to most of its people. Slack has no setting for it.
 */
final class Tongues {

    private static final Logger LOG = LoggerFactory.getLogger(Tongues.class);
    private static final String SOME_PEOPLE = "200";

    private volatile Optional<String> usual = Optional.empty();

    /** Asks Slack, once; nothing of it is kept but the language. */
    void ask(WebApi api, Rest rest) {
        try {
            var arguments = Map.of("limit", SOME_PEOPLE, "include_locale", "true");
            var answer = Patience.SOME.with(rest, () -> api.read("users.list", arguments));
            usual = mostSpoken(Json.objects(answer, "members"));
        } catch (NotDelivered | SaysNo e) {
            LOG.debug("Which language is spoken was not told: {}", e.getMessage());
        }
    }

    private static Optional<String> mostSpoken(List<JsonObject> people) {
        return people.stream()
                .filter(it -> !Json.isTrue(it, "is_bot") && !Json.isTrue(it, "deleted"))
                .flatMap(it -> Json.text(it, "locale").stream())
                .map(Tongues::language)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Of the languages there are texts in. */
    static String language(String locale) {
        return locale.startsWith("nl") ? "nl" : "en";
    }

    Optional<String> usual() {
        return usual;
    }
}
