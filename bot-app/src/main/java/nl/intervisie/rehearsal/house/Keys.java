package nl.intervisie.rehearsal.house;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.security.GeneralSecurityException;

/** Where the keys are kept under which what was said is sealed. */
interface Keys {

    /** Whether any were kept. */
    boolean exists();

    /** What the place is called. */
    String name();

    /** Those kept. */
    KeysetHandle read() throws GeneralSecurityException, IOException;

    /** Keeps these and no others. */
    void write(KeysetHandle keys) throws GeneralSecurityException, IOException;
}
