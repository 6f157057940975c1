package nl.intervisie.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.Houses;
import nl.intervisie.rehearsal.house.Saying;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bot hears of what people do. */
class InboundTest {

    private static final Optional<String> ROOM = Optional.empty();

    @TempDir Path folder;
    private final Understudy bot = new Understudy();
    private House house;
    private Inbound inbound;

    @BeforeEach
    void open() {
        house = Houses.in(folder);
        inbound = inbound(house);
        inbound.cameIn("oefenkamer", "ana");
        inbound.cameIn("oefenkamer", "ben");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void comingInIsHeardOnce() {
        inbound.cameIn("oefenkamer", "ana");

        assertThat(bot.heard(Incoming.CameIn.class))
                .extracting(i -> i.who().id())
                .containsExactly("ana", "ben");
    }

    @Test
    void leavingAndComingBackAreHeardEachTime() {
        inbound.wentOut("oefenkamer", "ana");
        inbound.wentOut("oefenkamer", "ana");
        inbound.cameIn("oefenkamer", "ana");

        assertThat(bot.heard(Incoming.WentOut.class)).hasSize(1);
        assertThat(bot.heard(Incoming.CameIn.class)).hasSize(3);
    }

    @Test
    void whatIsSentTwiceIsSaidOnce() {
        inbound.typed(deed("ana", "once-1234"), ROOM, "Hallo");
        inbound.typed(deed("ana", "once-1234"), ROOM, "Hallo");

        assertThat(typed()).containsExactly("Hallo");
        assertThat(bot.heard(Incoming.Typed.class)).hasSize(1);
    }

    @Test
    void anotherPersonMayUseTheSameName() {
        inbound.typed(deed("ana", "once-1234"), ROOM, "van Ana");
        inbound.typed(deed("ben", "once-1234"), ROOM, "van Ben");

        assertThat(typed()).containsExactly("van Ana", "van Ben");
    }

    @Test
    void whatTheBotCouldNotHearIsKeptAndHeardInOrderLater() {
        bot.plays(_ -> {
            throw new IllegalStateException("just now not");
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> inbound.typed(deed("ana", "once-1"), ROOM, "een"));
        assertThatIllegalStateException()
                .isThrownBy(() -> inbound.typed(deed("ben", "once-2"), ROOM, "twee"));
        assertThat(typed()).containsExactly("een", "twee");

        bot.plays(_ -> new Heard.Nothing());
        house.close();
        house = Houses.in(folder);
        ear(house).catchUp();
        ear(house).catchUp();

        assertThat(bot.heard(Incoming.Typed.class))
                .extracting(Incoming.Typed::text)
                .containsSubsequence("een", "twee");
        assertThat(house.roomsWithUnheard()).isEmpty();
    }

    @Test
    void mendingAndTakingBackAreHeard() {
        inbound.typed(deed("ana", "once-1"), ROOM, "Halo");
        var id = house.room("oefenkamer").sayings().getFirst().id();
        inbound.retyped(deed("ana", "once-2"), id, "Hallo");
        inbound.erased(deed("ana", "once-3"), id);
        inbound.erased(deed("ana", "once-4"), id);

        assertThat(bot.heard(Incoming.Retyped.class))
                .extracting(Incoming.Retyped::text)
                .containsExactly("Hallo");
        assertThat(bot.heard(Incoming.Erased.class)).hasSize(1);
        assertThat(typed()).isEmpty();
    }

    @Test
    void nobodyMendsOrTakesBackAnothersWords() {
        inbound.typed(deed("ana", "once-1"), ROOM, "van Ana");
        var id = house.room("oefenkamer").sayings().getFirst().id();
        inbound.retyped(deed("ben", "once-2"), id, "van Ben");
        inbound.erased(deed("ben", "once-3"), id);

        assertThat(typed()).containsExactly("van Ana");
        assertThat(bot.heard(Incoming.Retyped.class)).isEmpty();
        assertThat(bot.heard(Incoming.Erased.class)).isEmpty();
    }

    @Test
    void aReactionIsAStateAndNotACount() {
        var platform = new RehearsalPlatform(house);
        var card = bot.says(platform, Scenes.clarification(Houses.MONDAY)).id();
        inbound.reacted(deed("ana", "once-1"), card, "✅", true);
        inbound.reacted(deed("ana", "once-2"), card, "✅", true);
        inbound.reacted(deed("ana", "once-3"), card, "✅", false);
        inbound.reacted(deed("ana", "once-4"), card, "💥", true);

        assertThat(bot.heard(Incoming.Reacted.class))
                .extracting(Incoming.Reacted::on)
                .containsExactly(true, false);
    }

    @Test
    void whoIsNotInIsNotHeard() {
        var cleo = deed("cleo", "once-1");
        var ask = new Act(true, "ask");

        assertThatExceptionOfType(NoRoom.class).isThrownBy(() -> inbound.typed(cleo, ROOM, "psst"));
        assertThatExceptionOfType(NoRoom.class).isThrownBy(() -> inbound.pressed(cleo, ask));
        assertThatExceptionOfType(NoRoom.class).isThrownBy(() -> inbound.commanded(cleo, "start"));
        assertThatExceptionOfType(NoRoom.class)
                .isThrownBy(() -> inbound.submitted(cleo, ask, Map.of()));
        assertThat(bot.heard()).hasSize(2);
    }

    @Test
    void aCommandIsHeardAndNotSaid() {
        inbound.typed(deed("ana", "once-1"), ROOM, "/intervisie guide @ben");

        assertThat(bot.heard(Incoming.Commanded.class))
                .extracting(Incoming.Commanded::words)
                .containsExactly("guide <@ben>");
        assertThat(typed()).isEmpty();
    }

    @Test
    void aFormGoesWhenItIsSentAndItsTextComesBackWhenItIsLate() {
        var form = Scenes.question();
        bot.plays(_ -> new Heard.OpenForm(form));
        inbound.pressed(deed("ana", "once-1"), Scenes.ASK);
        inbound.pressed(deed("ana", "once-2"), Scenes.ASK);
        assertThat(answers("ana")).containsExactly(new Content.Asked(form));

        var why = Line.of("De vragen zijn voorbij.");
        bot.plays(_ -> new Heard.HandBack(why, "Mijn vraag"));
        inbound.submitted(deed("ana", "once-3"), form.submit(), Map.of("question", "Mijn vraag"));

        assertThat(answers("ana")).containsExactly(new Content.HandedBack(why, "Mijn vraag"));
        assertThat(answers("ben")).isEmpty();
    }

    @Test
    void oneNoteMakesWayForTheNextAndCanBePutAway() {
        bot.plays(_ -> new Heard.Note(Scenes.word("een")));
        inbound.pressed(deed("ana", "once-1"), Scenes.READY);
        bot.plays(_ -> new Heard.Note(Scenes.word("twee")));
        inbound.pressed(deed("ana", "once-2"), Scenes.READY);
        assertThat(answers("ana")).containsExactly(new Content.Noted(Scenes.word("twee")));

        var note = house.room("oefenkamer").sayings().getFirst().id();
        new Answers(house).putAway("oefenkamer", "ben", note);
        assertThat(answers("ana")).hasSize(1);
        new Answers(house).putAway("oefenkamer", "ana", note);
        assertThat(answers("ana")).isEmpty();
    }

    private List<Content> answers(String who) {
        return house.room("oefenkamer")
                .seenBy(who)
                .filter(Saying::isAnswer)
                .map(Saying::content)
                .toList();
    }

    private List<String> typed() {
        return house.room("oefenkamer").sayings().stream()
                .map(Saying::content)
                .filter(Content.Typed.class::isInstance)
                .map(content -> ((Content.Typed) content).text())
                .toList();
    }

    private Inbound inbound(House house) {
        return new Inbound(house, ear(house), () -> bot, new Answers(house));
    }

    private Ear ear(House house) {
        return new Ear(house, () -> bot, new Answers(house));
    }

    private static Deed deed(String who, String once) {
        return new Deed("oefenkamer", who, once);
    }
}
