package nl.intervisie.trial;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.method.Method;
import nl.intervisie.method.Plan;

/**
 * What is tried out.
 *
 * @param people who take part, the bringer among them
 * @param late whether the last of them comes when the session has begun
 * @param guided whether one more person guides
 * @param spoken whether they talk, with the bot beside them
 * @param turned the method's switches that stand otherwise than by default
 */
public record Setting(
        Method method,
        String language,
        int minutes,
        int people,
        boolean late,
        boolean guided,
        boolean spoken,
        SortedSet<String> turned) {

    public Setting {
        turned = Collections.unmodifiableSortedSet(new TreeSet<>(turned));
    }

    /** Typed, with the switches as they are. */
    public Setting(
            Method method, String language, int minutes, int people, boolean late, boolean guided) {
        this(method, language, minutes, people, late, guided, false, new TreeSet<>());
    }

    /** Everybody there in time, and the bot guides. */
    public static Setting plain(Method method, String language, int minutes, int people) {
        return new Setting(method, language, minutes, people, false, false);
    }

    /** The same, talking or typing. */
    public Setting talking(boolean yes) {
        return new Setting(method, language, minutes, people, late, guided, yes, turned);
    }

    /** The same with these switches turned. */
    public Setting turning(Set<String> switches) {
        return new Setting(
                method, language, minutes, people, late, guided, spoken, new TreeSet<>(switches));
    }

    /** The same, with somebody late, or with a person who guides. */
    public Setting with(boolean latecomer, boolean guide) {
        return new Setting(method, language, minutes, people, latecomer, guide, spoken, turned);
    }

    /** The phases with their time boxes. */
    Plan plan() {
        return Plan.of(method, minutes, method.on(minutes, turned));
    }
}
