package nl.intervisie.chat;

import java.time.Instant;

/**
 * A stretch of a line, by what it is, so that each platform can show it rightly and interpret
 * nothing by accident.
 */
public sealed interface Span {

    /** The bot's own words. */
    record Plain(String text) implements Span {}

    /** A person's words: shown as they were typed, never interpreted. */
    record Quote(String text) implements Span {}

    /** A person, by name, without calling them. */
    record Person(UserRef who) implements Span {}

    /** A person, by name, who is called: the platform may notify them. */
    record Call(UserRef who) implements Span {}

    /** A room, by name, so that whoever may read it can go there. */
    record Place(RoomRef room) implements Span {}

    /** A moment, shown in the reader's own zone. */
    record Moment(Instant at, Style style) implements Span {

        /** How a moment is shown: a time of day, minutes that count down, a date, or both. */
        public enum Style {
            TIME,
            LEFT,
            DATE,
            DAY
        }
    }
}
