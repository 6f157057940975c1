package nl.intervisie.chat;

/** A room as its platform knows it: a channel, a private thread, a rehearsal page. */
public record RoomRef(Workspace workspace, String id) {

    @Override
    public String toString() {
        return workspace + "/" + id;
    }
}
