package nl.intervisie.journal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.intervisie.engine.ContentVault;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.seat.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * Seals with Tink: each session under a key of its own, and those keys under the keyset beside the
 * data.
 */
final class TinkVault implements ContentVault {

    private final Aead keyset;
    private final Map<SessionKey, Opened> opened = new ConcurrentHashMap<>();

    TinkVault(Aead keyset) {
        this.keyset = keyset;
    }

    @Override
    public byte[] newKey(SessionKey session) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Keyset.CONFIG);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, keyset, Place.of(session), Keyset.CONFIG);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made.", e);
        }
    }

    @Override
    public byte[] seal(SessionKey session, byte[] key, TextRef ref, String words) {
        try {
            return primitive(session, key)
                    .encrypt(words.getBytes(StandardCharsets.UTF_8), Place.of(session, ref));
        } catch (GeneralSecurityException _) {
            throw new IllegalStateException("Words could not be sealed.");
        }
    }

    @Override
    public String open(SessionKey session, byte[] key, TextRef ref, byte[] sealed) {
        try {
            return new String(
                    primitive(session, key).decrypt(sealed, Place.of(session, ref)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException _) {
            throw new IllegalStateException(
                    "Sealed words do not open: the key or the place does not fit.");
        }
    }

    @Override
    public void shred(SessionKey session) {
        opened.remove(session);
    }

    private Aead primitive(SessionKey session, byte[] key) throws GeneralSecurityException {
        @Nullable Opened known = opened.get(session);
        if (known != null && Arrays.equals(known.sealed, key)) {
            return known.aead;
        }
        var handle =
                TinkProtoKeysetFormat.parseEncryptedKeyset(
                        key, keyset, Place.of(session), Keyset.CONFIG);
        var aead = handle.getPrimitive(Keyset.CONFIG, Aead.class);
        opened.put(session, new Opened(key.clone(), aead));
        return aead;
    }

    /** A session's key, ready for use, and the sealed form it came from. */
    private record Opened(byte[] sealed, Aead aead) {}
}
