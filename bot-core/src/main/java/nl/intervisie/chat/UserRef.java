package nl.intervisie.chat;

/** A person as their platform knows them; never a name. */
public record UserRef(Workspace workspace, String id) {

    @Override
    public String toString() {
        return workspace + "/" + id;
    }
}
