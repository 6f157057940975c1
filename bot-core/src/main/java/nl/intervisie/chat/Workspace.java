package nl.intervisie.chat;

/**
 * A Slack workspace, a Discord server or a rehearsal house ({@code slack:T1}): the boundary nothing
 * crosses.
 */
public record Workspace(String id) {

    @Override
    public String toString() {
        return id;
    }
}
