package nl.intervisie.chat;

import java.util.Set;

/**
 * Who can read a room.
 *
 * @param people those the platform names
 * @param others how many more it only counts
 * @param shared whether people of another organisation can be in it: no session is held there
 */
public record Readers(Set<UserRef> people, int others, boolean shared) {

    public Readers {
        people = Set.copyOf(people);
    }

    /** How many can read along besides these. */
    public int besides(Set<UserRef> joined) {
        return others + (int) people.stream().filter(who -> !joined.contains(who)).count();
    }
}
