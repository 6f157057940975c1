package nl.intervisie.rehearsal.house;

import java.util.List;
import java.util.Locale;

/** The people anyone can be here. */
public final class Cast {

    /** Their ids, in the order in which they are offered. */
    public static final List<String> PEOPLE =
            List.of("ana", "ben", "cleo", "dirk", "eva", "fleur", "gijs", "hanna");

    private Cast() {}

    /** Whether anyone can be this person. */
    public static boolean has(String who) {
        return PEOPLE.contains(who);
    }

    /** How a person is called in running text. */
    public static String name(String who) {
        return who.isEmpty()
                ? who
                : who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1);
    }
}
