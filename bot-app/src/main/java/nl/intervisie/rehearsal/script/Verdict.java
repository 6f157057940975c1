package nl.intervisie.rehearsal.script;

import java.util.List;

/** What can be said of a script. */
public sealed interface Verdict {

    /**
     * It makes sense.
     *
     * @param languages those of the bot that its texts are in; empty when it speaks others only
     * @param minutes the lengths in which those who rehearse it are all heard; empty when there is
     *     none
     */
    record Sound(String title, List<String> languages, List<Integer> minutes) implements Verdict {

        public Sound {
            languages = List.copyOf(languages);
            minutes = List.copyOf(minutes);
        }
    }

    /** It does not, from top to bottom. */
    record Faulty(List<Fault> faults) implements Verdict {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
