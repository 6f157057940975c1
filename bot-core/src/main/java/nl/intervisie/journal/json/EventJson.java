package nl.intervisie.journal.json;

import nl.intervisie.session.act.SessionEvent;

/** Events as the record holds them: the name of their kind, and their components as JSON. */
public final class EventJson {

    /** The format in which they are written; stored with each. */
    public static final int FORMAT = 1;

    private static final Names<SessionEvent> NAMES = new Names<>(EventNames.ALL);

    private EventJson() {}

    /** What this kind of event is called. */
    public static String name(SessionEvent event) {
        return NAMES.of(event);
    }

    /** The components of an event. */
    public static String write(SessionEvent event) {
        return Mapping.JSON.writeValueAsString(event);
    }

    /**
     * The event again.
     *
     * @throws Unreadable when it was written by a later version of the bot
     */
    public static SessionEvent read(int format, String name, String json) {
        return Unreadable.when(
                format > FORMAT, () -> Mapping.JSON.readValue(json, NAMES.kind(name)));
    }
}
