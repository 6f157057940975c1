package nl.intervisie.session.seat;

/**
 * Where words are kept, sealed and apart from the record of events.
 *
 * @param seq of the first event of the decision that kept them
 * @param part which of the texts of that decision, from 0
 */
public record TextRef(long seq, int part) implements Comparable<TextRef> {

    @Override
    public int compareTo(TextRef other) {
        return seq == other.seq ? Integer.compare(part, other.part) : Long.compare(seq, other.seq);
    }
}
