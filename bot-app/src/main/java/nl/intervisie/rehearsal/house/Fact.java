package nl.intervisie.rehearsal.house;

/**
 * Something that happened in a room and that the bot must hear of: kept until it has been heard.
 *
 * @param number its place in the order in which things happened
 * @param key the same however often it is heard
 * @param detail what the kind needs besides: the saying, and for reactions the emoji
 */
public record Fact(long number, String key, Kind kind, String room, String who, Detail detail) {

    /** What happened. */
    public enum Kind {
        TYPED,
        RETYPED,
        ERASED,
        REACTED,
        UNREACTED,
        CAME_IN,
        WENT_OUT
    }

    /** About what it happened; empty where nothing is needed. */
    public record Detail(String saying, String emoji) {

        /** About the room as a whole. */
        public static final Detail NONE = new Detail("", "");
    }
}
