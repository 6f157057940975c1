package nl.intervisie.engine;

import nl.intervisie.chat.Workspace;

/** Which session, in which workspace; never one without the other. */
public record SessionKey(Workspace workspace, String id) {

    @Override
    public String toString() {
        return workspace + "/" + id;
    }
}
