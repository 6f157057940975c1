package nl.intervisie.play;

import static nl.intervisie.play.Hall.ANA;
import static nl.intervisie.play.Hall.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import org.junit.jupiter.api.Test;

/** What people ask outside any session: once, and in their own language. */
class OutsideTest {

    private final Hall hall = new Hall(0);

    @Test
    void aCaseHeardAgainLaterDoesNotReplaceTheNewerWords() {
        var form = prepare("casus");
        var first = new Incoming.Submitted(hall.key(), ANA, ROOM, form, words("eerst"));
        hall.hear(first);
        hall.hear(new Incoming.Submitted(hall.key(), ANA, ROOM, form, words("beter")));
        assertThat(hall.world.hear(first)).isEqualTo(new Heard.Nothing());
        assertThat(draft()).isEqualTo("beter");
    }

    @Test
    void aLanguageHeardAgainLaterDoesNotComeBack() {
        var english = new Incoming.Commanded(hall.key(), ANA, ROOM, "language en");
        hall.hear(english);
        hall.hear(new Incoming.Commanded(hall.key(), ANA, ROOM, "language nl"));
        hall.hear(english);
        assertThat(title("help")).doesNotContain("Begin with");
    }

    @Test
    void whoeverReadsEnglishIsAnsweredInEnglishWhereNothingIsSettled() {
        var elsewhere = new nl.intervisie.chat.RoomRef(ROOM.workspace(), "elders");
        var help = new Incoming.Commanded(hall.key(), ANA, elsewhere, "help", Optional.of("en"));
        assertThat(hall.world.hear(help).toString()).contains("Begin with");
        var german = new Incoming.Commanded(hall.key(), ANA, elsewhere, "help", Optional.of("de"));
        assertThat(hall.world.hear(german).toString()).contains("Begin met");
    }

    private String title(String words) {
        return hall.world.hear(new Incoming.Commanded(hall.key(), ANA, ROOM, words)).toString();
    }

    private static Map<String, String> words(String question) {
        return Map.of("story", "verhaal", "question", question, "wanted", "insight");
    }

    private Act prepare(String command) {
        return opened(command).form().submit();
    }

    private String draft() {
        return opened("casus").form().fields().stream()
                .filter(Field.Words.class::isInstance)
                .map(Field.Words.class::cast)
                .filter(it -> it.name().equals("question"))
                .map(Field.Words::draft)
                .findFirst()
                .orElseThrow();
    }

    private Heard.OpenForm opened(String command) {
        var key = new HeardKey(ROOM.workspace(), command + hall.key().id());
        return (Heard.OpenForm) hall.world.hear(new Incoming.Commanded(key, ANA, ROOM, command));
    }
}
