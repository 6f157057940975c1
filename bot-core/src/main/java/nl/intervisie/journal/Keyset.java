package nl.intervisie.journal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The one file of keys beside the data, readable by its owner alone. It is made once and never
 * replaced.
 */
final class Keyset {

    static final Configuration CONFIG = TinkConfig2026.get();

    private Keyset() {}

    /** Reads the keys; makes them first when the data is new. */
    static Aead open(Path file, boolean dataIsNew) {
        try {
            if (dataIsNew && Files.notExists(file)) {
                Durable.write(file, fresh());
            }
            if (Files.notExists(file)) {
                throw new CannotOpen(
                        "There is data but " + file + ", the keys to it, is missing; put it back.");
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), CONFIG, InsecureSecretKeyAccess.get())
                    .getPrimitive(CONFIG, Aead.class);
        } catch (IOException e) {
            throw new CannotOpen("The keys in " + file + " cannot be read or written.");
        } catch (GeneralSecurityException _) {
            throw new CannotOpen("The keys in " + file + " are damaged; put the right file back.");
        }
    }

    private static String fresh() throws GeneralSecurityException {
        var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, CONFIG);
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, CONFIG, InsecureSecretKeyAccess.get());
    }
}
