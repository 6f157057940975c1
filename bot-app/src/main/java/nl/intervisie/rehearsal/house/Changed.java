package nl.intervisie.rehearsal.house;

import static java.util.stream.Collectors.toMap;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * That something changed in a room, for some of the people in it: whoever can not see what changed
 * is not told either.
 */
public record Changed(String room, Set<String> whom) {

    public Changed {
        whom = Set.copyOf(whom);
    }

    static Changed between(Room before, Room after) {
        var whom = new TreeSet<String>();
        if (changedForAll(before, after)) {
            whom.addAll(before.inside());
            whom.addAll(after.inside());
        } else {
            after.inside().stream()
                    .filter(who -> changedFor(who, before, after))
                    .forEach(whom::add);
        }
        return new Changed(after.id(), whom);
    }

    private static boolean changedForAll(Room before, Room after) {
        return !before.inside().equals(after.inside())
                || !before.talks().equals(after.talks())
                || before.standing() != after.standing()
                || !before.name().equals(after.name());
    }

    private static boolean changedFor(String who, Room before, Room after) {
        var old = before.seenBy(who).collect(toMap(Saying::id, Function.identity()));
        return old.size() != after.seenBy(who).count()
                || after.seenBy(who).anyMatch(saying -> !saying.equals(old.get(saying.id())));
    }
}
