package nl.intervisie.chat;

import java.util.List;
import java.util.Optional;

/**
 * Something the bot shows: a card, a word in a thread, an action line, a private word, the summary.
 *
 * @param reactions put ready by the platform where it has reactions, left out where it has none
 */
public record Message(
        Kind kind,
        Optional<Line> title,
        List<Line> lines,
        List<Button> buttons,
        List<Reaction> reactions) {

    /** What a message is for, so that a platform can give each its own look. */
    public enum Kind {
        /** Opens a lobby or a phase and is kept up to date. */
        CARD,
        /** Says something in passing. */
        WORD,
        /** Calls somebody by name, without content. */
        CALL,
        /** Carries the acts of the moment after the talk; the newest replaces the one before. */
        ACTIONS,
        /** Shows what people wrote. */
        SHOWING,
        /** The evaluation summary. */
        SUMMARY
    }

    public Message {
        lines = List.copyOf(lines);
        buttons = List.copyOf(buttons);
        reactions = List.copyOf(reactions);
    }

    /** The same message without its acts, for what is past. */
    public Message withoutActs() {
        return new Message(kind, title, lines, List.of(), List.of());
    }
}
