package nl.intervisie.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Fact;
import nl.intervisie.rehearsal.house.Houses;
import nl.intervisie.rehearsal.house.Refs;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.house.Saying;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslatorTest {

    private static final Room ROOM = Houses.room("oefenkamer");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/intervisie start | start",
                "  /intervisie   start incident 60 | start incident 60",
                "/intervisie | ''",
                "/intervisie guide @ben | guide <@ben>",
                "/intervisie guide @Ben, @cleo! | guide <@ben>, <@cleo>!",
                "/intervisie remove @jan | remove @jan",
                "/intervisiestart | -",
                "zeg /intervisie start | -",
                "/help | -"
            })
    void whatFollowsTheCommandIsItsWords(String typed, String words) {
        assertThat(Translator.command(typed)).isEqualTo(Optional.ofNullable(words));
    }

    @Test
    void wordsInAThreadAreHeardWithTheirThread() {
        var room = typed(Optional.of("t1"), "Wat gebeurde er?");

        assertThat(Translator.heard(fact(Fact.Kind.TYPED, "m1"), room))
                .contains(
                        new Incoming.Typed(
                                Translator.key("key"),
                                Refs.person("ana"),
                                Refs.room("oefenkamer"),
                                Optional.of(new ThreadRef(Refs.room("oefenkamer"), "t1")),
                                new MessageRef("m1"),
                                "Wat gebeurde er?"));
    }

    @Test
    void whatWasTakenBackBeforeItWasHeardIsNotHeard() {
        assertThat(Translator.heard(fact(Fact.Kind.TYPED, "gone"), ROOM)).isEmpty();
        assertThat(Translator.heard(fact(Fact.Kind.RETYPED, "gone"), ROOM)).isEmpty();
    }

    @Test
    void takingBackIsHeardThoughTheWordsAreGone() {
        assertThat(Translator.heard(fact(Fact.Kind.ERASED, "gone"), ROOM))
                .contains(
                        new Incoming.Erased(
                                Translator.key("key"),
                                Refs.person("ana"),
                                Refs.room("oefenkamer"),
                                new MessageRef("gone")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAME_IN", "WENT_OUT", "REACTED", "UNREACTED"})
    void everyOtherFactIsHeard(Fact.Kind kind) {
        assertThat(Translator.heard(fact(kind, "m1"), ROOM)).isPresent();
    }

    @Test
    void nothingIsNoAnswer() {
        assertThat(Translator.answer(new Heard.Nothing())).isEmpty();
    }

    @Test
    void whatIsHandedBackIsLaidBeforeItsPerson() {
        var why = Line.of("De vragen zijn voorbij.");

        assertThat(Translator.answer(new Heard.HandBack(why, "Mijn vraag")))
                .contains(new Content.HandedBack(why, "Mijn vraag"));
    }

    private static Room typed(Optional<String> talk, String text) {
        var content = new Content.Typed("ana", text, false);
        var eyes = Refs.everybody(ROOM.id());
        return ROOM.said(Saying.first(ROOM, "m1", talk, eyes, Houses.MONDAY, content));
    }

    private static Fact fact(Fact.Kind kind, String saying) {
        return new Fact(1, "key", kind, "oefenkamer", "ana", new Fact.Detail(saying, "✅"));
    }
}
