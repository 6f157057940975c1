package nl.intervisie.session.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Message.Kind;

/**
 * A message before it is put in words: phrases, acts, whether ready and +3 may be given by
 * reaction.
 */
public record Notice(
        Kind kind,
        Optional<Saying> title,
        List<Saying> lines,
        List<Doing> doings,
        boolean reactions) {

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

    /** A message with a heading. */
    public static Notice titled(Kind kind, Saying title, List<Saying> lines) {
        return new Notice(kind, Optional.of(title), lines, List.of(), false);
    }

    /** The same with ready and +3 as reactions too. */
    public Notice withReactions() {
        return new Notice(kind, title, lines, doings, true);
    }

    /** The same without its acts, for what is past. */
    public Notice past() {
        return new Notice(kind, title, lines, List.of(), false);
    }

    /** The same with these acts after those it has. */
    public Notice doing(Doing... more) {
        var all = new ArrayList<>(doings);
        all.addAll(List.of(more));
        return new Notice(kind, title, lines, all, reactions);
    }
}
