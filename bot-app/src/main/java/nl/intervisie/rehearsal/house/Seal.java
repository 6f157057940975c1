package nl.intervisie.rehearsal.house;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * Seals what was said, under keys that lie beside the data and are destroyed when nothing needs
 * them any more.
 */
final class Seal {

    private final Keys file;
    private KeysetHandle keys;
    private Aead aead;

    Seal(Keys file) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        this.file = file;
        this.keys = file.exists() ? file.read() : firstKeys();
        this.aead = aead(keys);
    }

    /** The id of the key under which things are sealed now. */
    int key() {
        return keys.getPrimary().getId();
    }

    byte[] seal(String place, byte[] words) {
        try {
            return aead.encrypt(words, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not seal " + place, e);
        }
    }

    byte[] open(String place, byte[] sealed) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyset does not open " + place, e);
        }
    }

    /**
     * Seals under a new key from now on, when the present one is in use, and destroys the keys that
     * are not.
     */
    void renew(Set<Integer> inUse) throws GeneralSecurityException, IOException {
        var builder = KeysetHandle.newBuilder(keys).setConfiguration(RegistryConfiguration.get());
        for (int i = keys.size() - 1; i >= 0; i--) {
            if (!inUse.contains(keys.getAt(i).getId())) {
                builder.deleteAt(i);
            }
        }
        use(builder.addEntry(fresh()).build());
    }

    private KeysetHandle firstKeys() throws GeneralSecurityException, IOException {
        var first =
                KeysetHandle.newBuilder()
                        .setConfiguration(RegistryConfiguration.get())
                        .addEntry(fresh())
                        .build();
        file.write(first);
        return first;
    }

    private void use(KeysetHandle other) throws GeneralSecurityException, IOException {
        file.write(other);
        keys = other;
        aead = aead(other);
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
    }

    private static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
