package nl.intervisie.rehearsal.page;

import java.time.Instant;
import java.util.List;

/** What the pieces show that are no message of the bot and no form. */
final class Shapes {

    private Shapes() {}

    /** A person: for initials and names. */
    record PersonView(String id, String name) {}

    /** Who is in. */
    record People(List<PersonView> inside) {}

    /** Where else the reader is. */
    record Elsewhere(List<DoorView> rooms) {}

    /** A way to another room. */
    record DoorView(String room, String name) {}

    /**
     * A message of the bot, with the thread on it.
     *
     * @param about the kind of phase that a card opens, for who wants it explained; else empty
     */
    record Said(
            MessageView message, List<TalkLink> talks, Instant at, int revision, String about) {}

    /** A thread one can go to. */
    record TalkLink(String id, String title, int count, boolean open) {}

    /** What somebody typed. */
    record Typed(
            PersonView who, String text, boolean mine, boolean mended, boolean big, Instant at) {

        public String time() {
            return LineView.time(at);
        }
    }

    /** What is handed back. */
    record HandedBack(LineView why, String text) {}

    /** The thread that is shown, and the newest one where that is another. */
    record TalkHead(String id, String title, boolean newest, String newestId, String newestTitle) {}

    /** That nothing was said yet. */
    record Start(int inside) {}
}
