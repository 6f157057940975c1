package nl.intervisie.rehearsal.script;

import java.util.List;
import java.util.Optional;
import nl.intervisie.rehearsal.solo.Wish;

/** Where somebody writes a method of their own and tries it. Nothing of it is kept. */
public interface Workshop {

    /** The most bytes of a script that are worth reading: one more than any may have. */
    int ENOUGH = 1_000_001;

    /** Where nothing can be written. */
    Workshop NONE =
            new Workshop() {

                @Override
                public List<Beginning> beginnings(String language) {
                    return List.of();
                }

                @Override
                public Optional<String> beginning(String id) {
                    return Optional.empty();
                }

                @Override
                public String schema(String language) {
                    return "{}";
                }

                @Override
                public Verdict judge(byte[] script, String language) {
                    return new Verdict.Faulty(List.of());
                }

                @Override
                public Optional<String> open(String script, Wish wish) {
                    return Optional.empty();
                }

                @Override
                public Optional<Course> live(String script, Wish wish) {
                    return Optional.empty();
                }
            };

    /** The texts one can begin with, named in this language. */
    List<Beginning> beginnings(String language);

    /** One of those texts. */
    Optional<String> beginning(String id);

    /** What may stand where in a script, as a JSON Schema, told in this language. */
    String schema(String language);

    /** What is wrong with a script, told in this language. Never throws, whatever it is given. */
    Verdict judge(byte[] script, String language);

    /**
     * Opens a room in which this script is tried alone, and nobody else can find it.
     *
     * @param wish whose method is of no matter; 0 minutes for the shortest
     * @return the room; empty when it is faulty or nobody is heard in that time
     */
    Optional<String> open(String script, Wish wish);

    /**
     * Lets some who are made up live through a session of this script, at once.
     *
     * @param wish its language and minutes; 0 for the shortest
     * @return what they lived through; empty when it is faulty or nobody is heard in that time
     * @throws Busy when another goes on, or this one takes too long
     */
    Optional<Course> live(String script, Wish wish);

    /** It can not be done now. */
    final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
