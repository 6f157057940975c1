package nl.intervisie.rehearsal.house;

import com.google.crypto.tink.KeysetHandle;
import org.jspecify.annotations.Nullable;

/** Keys that are gone with the house they belong to. */
final class KeysInMemory implements Keys {

    private @Nullable KeysetHandle keys;

    @Override
    public boolean exists() {
        return keys != null;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public KeysetHandle read() {
        var kept = keys;
        if (kept == null) {
            throw new IllegalStateException("no keys were kept");
        }
        return kept;
    }

    @Override
    public void write(KeysetHandle keys) {
        this.keys = keys;
    }
}
