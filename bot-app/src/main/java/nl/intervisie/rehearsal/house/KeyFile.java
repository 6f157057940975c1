package nl.intervisie.rehearsal.house;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** The file that holds the keys, readable by its owner alone. */
record KeyFile(Path path) implements Keys {

    @Override
    public boolean exists() {
        return Files.exists(path);
    }

    @Override
    public KeysetHandle read() throws GeneralSecurityException, IOException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(path), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** Replaces the file as a whole; returns when it is on disk. */
    @Override
    public void write(KeysetHandle keys) throws GeneralSecurityException, IOException {
        var text =
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        var next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(next, options, forItsOwnerAlone())) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private FileAttribute<?>[] forItsOwnerAlone() throws IOException {
        return Files.getFileStore(path.toAbsolutePath().getParent())
                        .supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
