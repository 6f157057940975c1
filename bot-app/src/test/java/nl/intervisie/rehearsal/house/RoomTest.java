package nl.intervisie.rehearsal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import org.junit.jupiter.api.Test;

/** What goes when a session is destroyed, and what stays. */
class RoomTest {

    private static final Optional<String> NO_TALK = Optional.empty();

    private Room room = Houses.room("oefenkamer");

    @Test
    void whatTheBotSaidGoesWithWhatPeopleTyped() {
        bot("lobby");
        person("hallo");
        bot("card");
        person("daarna");

        assertThat(idsAfter("lobby", "card")).isEmpty();
    }

    @Test
    void theNextSessionStays() {
        bot("first");
        person("in the first");
        bot("second");
        person("in the second");

        assertThat(idsAfter("first")).containsExactly("second", "in the second");
    }

    @Test
    void whatWasTypedInAThreadGoesWithItsCard() {
        bot("card");
        room = room.talking(new Talk("talk", room.nextPlace(), "card", "Verheldering"));
        bot("next session");
        say("late in the thread", Optional.of("talk"), Refs.everybody("oefenkamer"), typed());

        var after = room.cleaned(Set.of("card"));
        assertThat(after.sayings()).extracting(Saying::id).containsExactly("next session");
        assertThat(after.talks()).isEmpty();
    }

    @Test
    void formsAndNotesOfTheSessionGo() {
        bot("card");
        say("note", NO_TALK, Refs.only("ana", "oefenkamer"), new Content.Noted(message()));

        assertThat(idsAfter("card")).isEmpty();
    }

    @Test
    void aClosedRoomIsEmpty() {
        bot("card");
        room = room.entered("ana");

        assertThat(room.closed().sayings()).isEmpty();
        assertThat(room.closed().inside()).isEmpty();
        assertThat(room.closed().isOpen()).isFalse();
    }

    private List<String> idsAfter(String... ours) {
        return room.cleaned(Set.of(ours)).sayings().stream().map(Saying::id).toList();
    }

    private void bot(String id) {
        say(id, NO_TALK, Refs.everybody("oefenkamer"), new Content.Shown(message()));
    }

    private void person(String id) {
        say(id, NO_TALK, Refs.everybody("oefenkamer"), typed());
    }

    private void say(String id, Optional<String> talk, Audience eyes, Content content) {
        room = room.said(Saying.first(room, id, talk, eyes, Houses.MONDAY, content));
    }

    private static Content typed() {
        return new Content.Typed("ana", "iets", false);
    }

    private static Message message() {
        return new Message(
                Message.Kind.CARD,
                Optional.empty(),
                List.of(Line.of("iets")),
                List.of(),
                List.of());
    }
}
