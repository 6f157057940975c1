package nl.intervisie.session.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Message.Kind;

/** A message before it is put in words: phrases, acts, whether ready and +3 may be given by reaction. */
public record Notice(
        Kind kind, Optional<Saying> title, List<Saying> lines, List<Doing> doings, boolean reactions) {

    public Notice {
        lines = List.copyOf(lines);
        doings = List.copyOf(doings);
    }

    /** A message of a few phrases. */
    public static Notice of(Kind kind, Saying... lines) {
        return new Notice(kind, Optional.empty(), List.of(lines), List.of(), false);
    }

    /** A passing word. */
    public static Notice word(Saying... lines) {
        return of(Kind.WORD, lines);
    }

    /** The same with these acts after those it has. */
    public Notice doing(Doing... more) {
        var all = new ArrayList<>(doings);
        all.addAll(List.of(more));
        return new Notice(kind, title, lines, all, reactions);
    }
}
