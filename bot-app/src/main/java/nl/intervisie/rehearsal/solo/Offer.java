package nl.intervisie.rehearsal.solo;

import java.util.List;

/** What can be tried: the methods with their lengths, and the cases. */
public record Offer(List<Way> ways, List<Story> stories) {

    public Offer {
        ways = List.copyOf(ways);
        stories = List.copyOf(stories);
    }

    /**
     * A method.
     *
     * @param purpose what it is for, in a sentence
     */
    public record Way(String id, String title, String purpose, List<Integer> minutes) {

        public Way {
            minutes = List.copyOf(minutes);
        }
    }

    /** A case. */
    public record Story(String id, String title) {}
}
