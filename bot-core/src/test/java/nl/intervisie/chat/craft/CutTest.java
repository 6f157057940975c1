package nl.intervisie.chat.craft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Long text is cut where a reader would, and nothing of it is lost. */
class CutTest {

    private static final String FAMILY = "👩‍👩‍👧";
    private static final String FLAG = "🇳🇱";

    @Test
    void betweenWords() {
        assertThat(Cut.pieces("de kern van de zaak", 10))
                .containsExactly("de kern ", "van de ", "zaak");
    }

    @Test
    void neverInsideASignThatAReaderSees() {
        for (int most = FAMILY.length(); most < 3 * FAMILY.length(); most++) {
            assertThat(Cut.pieces(FAMILY.repeat(20), most))
                    .allMatch(it -> it.replace(FAMILY, "").isEmpty());
        }
        assertThat(Cut.pieces(FLAG.repeat(9), 7)).allMatch(it -> it.replace(FLAG, "").isEmpty());
        assertThat(Cut.pieces("e\u0301".repeat(9), 3)).allMatch(it -> it.startsWith("e"));
    }

    @Test
    void whatIsOneSignFromEndToEndIsStillText() {
        var endless = "👩" + "\u200d👩".repeat(50);

        assertThat(Cut.pieces(endless, 10))
                .allSatisfy(it -> {
                    assertThat(it.length()).isLessThanOrEqualTo(10);
                    assertThat(Character.isLowSurrogate(it.charAt(0))).isFalse();
                });
        assertThat(String.join("", Cut.pieces(endless, 10))).isEqualTo(endless);
    }

    @Test
    void nothingIsLost() {
        var text = ("woord " + FAMILY + "\n" + "x".repeat(40) + FLAG + "\t").repeat(50);

        assertThat(String.join("", Cut.pieces(text, 33))).isEqualTo(text);
    }

    @Test
    void inBriefItSaysThatThereIsMore() {
        assertThat(Cut.brief("de kern van de zaak", 13)).isEqualTo("de kern van…");
        assertThat(Cut.brief("de kern", 12)).isEqualTo("de kern");
    }
}
