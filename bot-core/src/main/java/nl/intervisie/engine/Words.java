package nl.intervisie.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.intervisie.session.seat.TextRef;

/** The texts that come with one command, given their places before it is decided. */
final class Words {

    private final long seq;
    private final Map<TextRef, String> kept = new LinkedHashMap<>();
    private final List<String> inOrder = new ArrayList<>();

    Words(long seq) {
        this.seq = seq;
    }

    /** Words of whoever asks: theirs again when it is refused. */
    TextRef keep(String text) {
        inOrder.add(text);
        return keepOfSomebodyElse(text);
    }

    /** Words that were written before, by whomever: never handed back. */
    TextRef keepOfSomebodyElse(String text) {
        var ref = new TextRef(seq, kept.size());
        kept.put(ref, text);
        return ref;
    }

    /** New words in an old place. */
    void replace(TextRef ref, String text) {
        kept.put(ref, text);
    }

    Map<TextRef, String> kept() {
        return kept;
    }

    /** All of it, to hand back to its author. */
    String all() {
        return String.join("\n\n", inOrder);
    }
}
