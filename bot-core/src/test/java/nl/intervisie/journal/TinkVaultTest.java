package nl.intervisie.journal;

import java.nio.file.Path;
import nl.intervisie.engine.ContentVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The vault that seals with Tink, over its one file of keys. */
class TinkVaultTest implements ContentVaultContract {

    @TempDir Path folder;
    private ContentVault vault;

    @BeforeEach
    void open() {
        vault = new TinkVault(Keyset.open(folder.resolve("keyset.json"), true));
    }

    @Override
    public ContentVault vault() {
        return vault;
    }

    @Override
    public ContentVault reopened() {
        return new TinkVault(Keyset.open(folder.resolve("keyset.json"), false));
    }
}
