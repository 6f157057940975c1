package nl.intervisie.rehearsal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Button.Weight;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Whose;
import nl.intervisie.rehearsal.house.Refs;
import org.junit.jupiter.api.Test;

class MessageViewTest {

    private static final Act ACT = new Act(false, "x");
    private static final List<nl.intervisie.chat.UserRef> ANA = List.of(Refs.person("ana"));

    @Test
    void eachSeesTheButtonsThatAreForThem() {
        var message =
                new Message(
                        Message.Kind.CARD,
                        Optional.empty(),
                        List.of(),
                        List.of(
                                new Button(ACT, "Pauze", Weight.PLAIN),
                                new Button(ACT, "Ik vertel", Weight.MAIN, Whose.only(ANA)),
                                new Button(ACT, "Ik doe mee", Weight.MAIN, Whose.allBut(ANA))),
                        List.of());
        assertThat(labels(message, "ana")).containsExactly("Pauze", "Ik vertel");
        assertThat(labels(message, "ben")).containsExactly("Pauze", "Ik doe mee");
    }

    private static List<String> labels(Message message, String me) {
        return MessageView.of(message, Map.of(), me).buttons().stream()
                .map(MessageView.ButtonView::label)
                .toList();
    }
}
