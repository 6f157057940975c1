package nl.intervisie.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.intervisie.method.Method;
import nl.intervisie.method.Pace;

/**
 * How long somebody who starts asks for, and what fits: nobody but them has joined yet, so four are
 * counted on. In a practice and over days any length will do.
 */
record AskedLength(Method method, Map<String, String> values) {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 240;

    /** What was asked for when it fits; else the nearest length in which all are heard. */
    int minutes() {
        int wanted = asked().orElse(method.lengths().getFirst());
        return practice() || slow() || pace().fits(method, wanted, 1, Set.of())
                ? wanted
                : pace().nearest(method, wanted, 1, Set.of());
    }

    /** Whether these minutes were asked for, and others would do. */
    boolean isTooShort() {
        return asked().filter(it -> it != minutes()).isPresent();
    }

    /** The places of a text that says which lengths fit. */
    Map<String, ?> whatFits() {
        var offered = pace().offered(method, 1);
        var others = offered.subList(0, offered.size() - 1);
        return Map.of(
                "minutes", asked().orElseThrow(),
                "count", offered.size(),
                "lengths", others.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                "last", offered.getLast());
    }

    boolean practice() {
        return "yes".equals(values.get("practice"));
    }

    boolean spoken() {
        return "spoken".equals(values.get("talk"));
    }

    boolean slow() {
        return method.goesSlow() && "slow".equals(values.get("talk"));
    }

    private Pace pace() {
        return new Pace(spoken());
    }

    private Optional<Integer> asked() {
        return Optional.ofNullable(values.get("minutes"))
                .filter(it -> it.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .map(it -> Math.clamp(it, SHORTEST, LONGEST));
    }
}
