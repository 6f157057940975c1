package nl.intervisie.discord;

import java.time.InstantSource;
import net.dv8tion.jda.api.entities.Guild;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Kept;

/** One server's channels and messages, as far as we are let in. */
final class Branch {

    private final Workspace workspace;
    private final Connection connection;
    private final Kept<String> people;
    private final Readership readership;
    private final Channels channels;
    private final Posting posting;
    private final Knock knock;

    Branch(Workspace workspace, Connection connection) {
        this.workspace = workspace;
        this.connection = connection;
        people = Server.people(connection.clock());
        readership = new Readership(this);
        channels = new Channels(this);
        posting = new Posting(this);
        knock = new Knock(this);
    }

    Workspace workspace() {
        return workspace;
    }

    InstantSource clock() {
        return connection.clock();
    }

    Rest rest() {
        return connection.rest();
    }

    Readership readership() {
        return readership;
    }

    Channels channels() {
        return channels;
    }

    Posting posting() {
        return posting;
    }

    Knock knock() {
        return knock;
    }

    Whispers whispers() {
        return new Whispers(this);
    }

    UserRef user(String id) {
        return Refs.user(workspace, id);
    }

    /** Whether Discord shows us who is on the server. */
    boolean seesMembers() {
        return connection.app().seesMembers();
    }

    /** Whether Discord shows us what people type. */
    boolean seesWords() {
        return connection.app().seesWords();
    }

    /**
     * The server as it is now.
     *
     * @throws IllegalStateException when it is not there now; see {@link Connection#branch}
     */
    Server server() {
        var guild = guild();
        if (guild == null) {
            throw new IllegalStateException("this server is not there now");
        }
        return new Server(workspace, guild, rest(), people);
    }

    private @org.jspecify.annotations.Nullable Guild guild() {
        return connection.guild(Refs.guild(workspace)).orElse(null);
    }
}
