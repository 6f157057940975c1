package nl.intervisie.rehearsal.house;

import nl.intervisie.chat.Form;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;

/** What stands in a saying. */
public sealed interface Content {

    /** The bot shows a message. */
    record Shown(Message message) implements Content {}

    /** Somebody typed something. */
    record Typed(String who, String text, boolean mended) implements Content {}

    /** The bot's immediate word to one person, gone when the next one comes. */
    record Noted(Message message) implements Content {}

    /** A form that lies open before one person. */
    record Asked(Form form) implements Content {}

    /** What one person wrote and could not be used, to copy. */
    record HandedBack(Line why, String text) implements Content {}

    /** A door to another room, for one person. */
    record Door(String room) implements Content {}
}
