package nl.intervisie.chat;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * For whom a button is. A platform that shows each person their own leaves it out for others; one
 * that shows everybody the same shows it to all, and who presses what is not theirs hears so.
 *
 * @param only whether it is for these people alone; else it is for everybody but these
 */
public record Whose<P>(boolean only, List<P> people) {

    public Whose {
        people = List.copyOf(people);
    }

    /** For everybody. */
    public static <P> Whose<P> everybody() {
        return new Whose<>(false, List.of());
    }

    /** For these people alone. */
    public static <P> Whose<P> only(Collection<P> people) {
        return new Whose<>(true, List.copyOf(people));
    }

    /** For everybody but these people. */
    public static <P> Whose<P> allBut(Collection<P> people) {
        return new Whose<>(false, List.copyOf(people));
    }

    /** Whether it is for this person. */
    public boolean isFor(P person) {
        return people.contains(person) == only;
    }

    /** The same with people known in another way. */
    public <Q> Whose<Q> known(Function<P, List<Q>> as) {
        return new Whose<>(only, people.stream().flatMap(it -> as.apply(it).stream()).toList());
    }
}
