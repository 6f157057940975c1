package nl.intervisie.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The small file beside the database: that there is one, whose it is, and how far it had come when
 * somebody was last answered. H2 opens a damaged file at the last moment that is whole, without a
 * word; the marker tells when that was too long ago.
 */
record Marker(Path file, String id, long reached) {

    private static final Pattern FORM = Pattern.compile("id ([0-9a-f-]{36})\nreached (\\d{19})\n");
    private static final long PLACE = "id ".length() + 36 + "\nreached ".length();

    static Optional<Marker> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            var read = FORM.matcher(Files.readString(file));
            if (read.matches()) {
                return Optional.of(new Marker(file, read.group(1), Long.parseLong(read.group(2))));
            }
        } catch (IOException _) {
            // As unreadable as one in another form.
        }
        throw new CannotOpen(
                "The file " + file + ", which says whose data this is, cannot be read.");
    }

    void create() throws IOException {
        Durable.write(file, "id " + id + "\nreached " + digits(reached) + "\n");
    }

    /**
     * Writes how far we are, in place and without a sync: it need outlive the process only, and the
     * database is never behind it. Not by a channel, which an interrupt would close.
     */
    void reach(long now) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(PLACE);
            open.write(digits(now).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String digits(long number) {
        return String.format(Locale.ROOT, "%019d", number);
    }
}
