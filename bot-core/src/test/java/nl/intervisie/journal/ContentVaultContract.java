package nl.intervisie.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.ContentVault;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.seat.TextRef;
import org.junit.jupiter.api.Test;

/** What every {@link ContentVault} keeps to. */
interface ContentVaultContract {

    SessionKey SESSION = new SessionKey(new Workspace("team"), "s1");
    SessionKey SAME_NAME_ELSEWHERE = new SessionKey(new Workspace("elders"), "s1");
    TextRef PLACE = new TextRef(7, 0);
    String WORDS = "Ik werd stil. 🫂 \u202e";

    /** The vault under test. */
    ContentVault vault();

    /** The same vault after a restart. */
    ContentVault reopened();

    @Test
    default void whatWasSealedOpens() {
        var key = vault().newKey(SESSION);
        var sealed = vault().seal(SESSION, key, PLACE, WORDS);

        assertThat(vault().open(SESSION, key, PLACE, sealed)).isEqualTo(WORDS);
        assertThat(reopened().open(SESSION, key, PLACE, sealed)).isEqualTo(WORDS);
    }

    @Test
    default void nothingOfTheWordsCanBeSeen() {
        var key = vault().newKey(SESSION);
        var sealed = vault().seal(SESSION, key, PLACE, "Ik werd stil.");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("stil");
        assertThat(vault().seal(SESSION, key, PLACE, "Ik werd stil.")).isNotEqualTo(sealed);
    }

    @Test
    default void wordsOpenInTheirOwnPlaceOnly() {
        var key = vault().newKey(SESSION);
        var sealed = vault().seal(SESSION, key, PLACE, WORDS);

        assertThatThrownBy(() -> vault().open(SESSION, key, new TextRef(7, 1), sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("stil");
    }

    @Test
    default void aKeyIsOfOneSessionInOneWorkspace() {
        var key = vault().newKey(SESSION);
        var sealed = vault().seal(SESSION, key, PLACE, WORDS);

        assertThatThrownBy(() -> reopened().open(SAME_NAME_ELSEWHERE, key, PLACE, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void anotherKeyDoesNotOpen() {
        var sealed = vault().seal(SESSION, vault().newKey(SESSION), PLACE, WORDS);
        var other = vault().newKey(SESSION);

        assertThatThrownBy(() -> vault().open(SESSION, other, PLACE, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void whatWasTouchedDoesNotOpen() {
        var key = vault().newKey(SESSION);
        var sealed = vault().seal(SESSION, key, PLACE, WORDS);
        sealed[sealed.length / 2] ^= 1;

        assertThatThrownBy(() -> vault().open(SESSION, key, PLACE, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void aSessionsKeysAreForgottenAndStillFitWhereTheyAreKept() {
        var key = vault().newKey(SESSION);
        var sealed = vault().seal(SESSION, key, PLACE, WORDS);

        vault().shred(SESSION);

        assertThat(vault().open(SESSION, key, PLACE, sealed)).isEqualTo(WORDS);
    }
}
