package nl.intervisie.slack;

import java.util.Map;
import java.util.Optional;

/** The names Slack gives to the signs we put ready on a card. */
final class Emoji {

    private static final Map<String, String> NAMES =
            Map.of("✅", "white_check_mark", "⏳", "hourglass_flowing_sand");

    private Emoji() {}

    static Optional<String> name(String sign) {
        return Optional.ofNullable(NAMES.get(sign));
    }

    /** The sign, whatever its skin; empty when it is none of ours. */
    static Optional<String> sign(String name) {
        var bare = name.split("::", 2)[0];
        return NAMES.entrySet().stream()
                .filter(it -> it.getValue().equals(bare))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
