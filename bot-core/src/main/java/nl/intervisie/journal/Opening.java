package nl.intervisie.journal;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;

/**
 * Opens the files of a journal step by step, or says in one sentence why that would lose or
 * endanger what is there.
 */
final class Opening {

    private static final String OPTIONS =
            ";TRACE_LEVEL_FILE=0;RETENTION_TIME=2000;DB_CLOSE_ON_EXIT=FALSE";
    private static final byte[] PLACE = "journal".getBytes(StandardCharsets.UTF_8);

    private final Path directory;
    private final Path file;
    private final String url;

    Opening(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("journal.mv.db");
        this.url = "jdbc:h2:async:" + directory.resolve("journal") + OPTIONS;
    }

    /** Everything that was opened, ready for the writer. */
    record Opened(Database database, Tide tide, Aead keyset) {}

    Opened open(Sync sync) {
        prepareDirectory();
        var marker = Marker.read(directory.resolve("journal.id"));
        if (Files.notExists(file)) {
            marker.ifPresent(_ -> {
                throw new CannotOpen(
                        "The database "
                                + file
                                + " is missing though there was one; put it back before starting.");
            });
        }
        makeOurs();
        var database = new Database(url);
        try {
            database.open();
            return opened(database, sync, marker);
        } catch (SQLException e) {
            database.abandon();
            throw new CannotOpen(Trouble.whyNotOpened(e, file));
        } catch (DataAccessException e) {
            database.abandon();
            throw new CannotOpen(Trouble.whyNotOpened(Trouble.in(e), file));
        } catch (CannotOpen e) {
            database.abandon();
            throw e;
        }
    }

    private Opened opened(Database database, Sync sync, Optional<Marker> marker)
            throws SQLException {
        if (database.isReadOnly()) {
            throw new CannotOpen(
                    "The database " + file + " is read-only; make it writable for this user.");
        }
        Inspection.of(database, file);
        Migrations.run(url, file);
        var label = Label.of(database);
        var keyset =
                Keyset.open(directory.resolve("keyset.json"), label.isEmpty() && marker.isEmpty());
        var fitting =
                label.isPresent() ? fitting(label.get(), keyset) : fresh(database, keyset, marker);
        var tide = new Tide(sync, marker.orElseGet(() -> marked(fitting)));
        marker.ifPresent(mark -> belong(mark, fitting));
        if (!tide.isHigh(database)) {
            throw damaged();
        }
        database.check(tide::isHigh);
        return new Opened(database, tide, keyset);
    }

    private void prepareDirectory() {
        if (directory.toString().contains(";")) {
            throw new CannotOpen(
                    "The directory " + directory + " has a semicolon in its name; choose another.");
        }
        try {
            Durable.makeDirectory(directory);
        } catch (IOException _) {
            throw new CannotOpen("The directory " + directory + " cannot be made.");
        }
        try {
            Files.delete(Files.createTempFile(directory, "probe", ".tmp"));
        } catch (IOException _) {
            throw new CannotOpen(
                    "The directory "
                            + directory
                            + " cannot be written; give this user the right to.");
        }
    }

    /** H2 would let everybody on this machine read what it makes. */
    private void makeOurs() {
        try {
            Durable.own(file);
        } catch (IOException _) {
            throw new CannotOpen(
                    "The database " + file + " is not this user's own; give it to this user.");
        }
    }

    /** A first run, or one that was cut short before anything was recorded. */
    private Label fresh(Database database, Aead keyset, Optional<Marker> marker)
            throws SQLException {
        if (marker.isPresent()) {
            throw damaged();
        }
        try {
            var id = UUID.randomUUID().toString();
            var label =
                    new Label(id, 0, keyset.encrypt(id.getBytes(StandardCharsets.UTF_8), PLACE));
            label.write(database);
            return label;
        } catch (GeneralSecurityException _) {
            throw new CannotOpen("The keys beside " + file + " cannot be used.");
        }
    }

    private Label fitting(Label label, Aead keyset) {
        try {
            keyset.decrypt(label.sealed(), PLACE);
            return label;
        } catch (GeneralSecurityException _) {
            throw new CannotOpen(
                    "The keys in "
                            + directory.resolve("keyset.json")
                            + " are not those of the data; put the right file back.");
        }
    }

    private Marker marked(Label label) {
        try {
            var marker = new Marker(directory.resolve("journal.id"), label.id(), label.reached());
            marker.create();
            return marker;
        } catch (IOException _) {
            throw new CannotOpen(
                    "The directory "
                            + directory
                            + " cannot be written; give this user the right to.");
        }
    }

    private void belong(Marker marker, Label label) {
        if (!marker.id().equals(label.id())) {
            throw new CannotOpen(
                    "The database "
                            + file
                            + " and "
                            + marker.file()
                            + " belong to different journals.");
        }
    }

    private CannotOpen damaged() {
        return new CannotOpen(
                "The database "
                        + file
                        + " is damaged or from before: it lacks what was recorded; put a whole copy back.");
    }
}
