package nl.intervisie.session.effect;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A phrase with its open places filled; sorted, so that it is always written the same way. */
public record Saying(Phrase phrase, SortedMap<String, Arg> args) {

    public Saying {
        args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
    }

    /** A phrase without open places, or the start of one with. */
    public static Saying say(Phrase phrase) {
        return new Saying(phrase, new TreeMap<>());
    }

    /** The same with one more place filled. */
    public Saying with(String name, Arg arg) {
        var more = new TreeMap<>(args);
        more.put(name, arg);
        return new Saying(phrase, more);
    }

    /** The same with a number filled in. */
    public Saying with(String name, long number) {
        return with(name, new Arg.Number(number));
    }
}
