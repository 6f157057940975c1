package nl.intervisie.play;

import static nl.intervisie.play.Hall.ANA;
import static nl.intervisie.play.Hall.BEN;
import static nl.intervisie.play.Hall.CLEO;
import static nl.intervisie.play.Hall.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.News;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.UserRef;
import org.junit.jupiter.api.Test;

/** What a platform says of rooms, people and messages reaches the sessions it is about. */
class TidingsTest {

    private final Hall hall = new Hall(0);
    private final InMemoryPlatform platform = hall.platform;

    @Test
    void aRoomThatIsGoneEndsTheSessionAndEachIsToldAlone() {
        hall.press(ANA, "Beginnen");
        int before = inTheRoom().size();

        turned(News.Turn.GONE);

        assertThat(inTheRoom()).hasSize(before);
        for (var who : List.of(ANA, BEN, CLEO)) {
            assertThat(privately(who)).last().asString().contains("stopt hier", "24");
        }
        hall.hear(new Incoming.Commanded(hall.key(), ANA, ROOM, "start basic 60"));
        assertThat(inTheRoom()).hasSize(before + 1);
    }

    @Test
    void whatIsHeardTwiceHappensOnce() {
        hall.press(ANA, "Beginnen");
        var news = new News.RoomTurned(hall.key(), ROOM, News.Turn.GONE);
        hall.learn(news);
        int told = privately(ANA).size();

        hall.learn(news);

        assertThat(privately(ANA)).hasSize(told);
    }

    @Test
    void anOpenRoomIsSaidOnceAndEverybodyMustTap() {
        hall.press(ANA, "Beginnen");

        turned(News.Turn.OPENED);
        turned(News.Turn.OPENED);

        assertThat(inTheRoom().stream().filter(it -> it.toString().contains("staat nu open")))
                .hasSize(1);
        List.of(ANA, BEN, CLEO).forEach(who -> hall.press(who, "Ik vind het goed"));
        assertThat(inTheRoom().getLast().toString()).contains("We gaan verder");
    }

    @Test
    void aLobbyInASharedRoomIsOverAndWhoOpenedItIsTold() {
        turned(News.Turn.SHARED);

        assertThat(inTheRoom()).noneMatch(it -> !it.buttons().isEmpty());
        assertThat(privately(ANA)).last().asString().contains("andere organisatie");
    }

    @Test
    void aRoomNobodyMeetsInIsNoNews() {
        hall.press(ANA, "Beginnen");
        int before = inTheRoom().size();

        hall.learn(
                new News.RoomTurned(
                        hall.key(),
                        new nl.intervisie.chat.RoomRef(ROOM.workspace(), "elders"),
                        News.Turn.GONE));

        assertThat(inTheRoom()).hasSize(before);
    }

    @Test
    void nobodyWaitsForWhoseAccountIsClosed() {
        hall.press(ANA, "Beginnen");

        hall.learn(new News.PersonGone(hall.key(), BEN));

        hall.hear(new Incoming.Commanded(hall.key(), ANA, ROOM, "klaar"));
        hall.hear(new Incoming.Commanded(hall.key(), CLEO, ROOM, "klaar"));
        assertThat(inTheRoom().toString()).contains("(2/");
    }

    @Test
    void whoIsNotThereAnyMoreAfterASilenceIsNotWaitedFor() {
        hall.press(ANA, "Beginnen");

        seen(Set.of(ANA, CLEO), 0, false);

        hall.hear(new Incoming.Commanded(hall.key(), ANA, ROOM, "klaar"));
        hall.hear(new Incoming.Commanded(hall.key(), CLEO, ROOM, "klaar"));
        assertThat(inTheRoom().toString()).contains("(2/");
    }

    @Test
    void whoCameInDuringASilenceIsAskedAbout() {
        hall.press(ANA, "Beginnen");

        seen(Set.of(ANA, BEN, CLEO, new UserRef(ROOM.workspace(), "dirk")), 0, false);

        assertThat(inTheRoom().getLast().buttons().toString()).contains("Ik vind het goed");
    }

    @Test
    void aRoomOpenedDuringASilenceRestsAndClosedInAnotherMayGoOn() {
        hall.press(ANA, "Beginnen");

        seen(Set.of(ANA, BEN, CLEO), 40, false);
        assertThat(inTheRoom().toString()).contains("staat nu open");
        seen(Set.of(ANA, BEN, CLEO), 0, false);

        hall.press(ANA, "We gaan verder");
        assertThat(inTheRoom().getLast().toString()).contains("We gaan verder");
    }

    @Test
    void aRoomSharedDuringASilenceRests() {
        hall.press(ANA, "Beginnen");

        seen(Set.of(ANA, BEN, CLEO), 0, true);

        assertThat(inTheRoom().getLast().toString()).contains("andere organisatie");
    }

    @Test
    void aRoomInWhichAllIsWellGoesOnAsItWas() {
        hall.press(ANA, "Beginnen");
        var before = inTheRoom();

        seen(Set.of(ANA, BEN, CLEO), 0, false);

        assertThat(inTheRoom()).isEqualTo(before);
    }

    @Test
    void whereOthersReadAlongFromTheBeginningThatIsNothingNew() {
        var open = new Hall(2);
        open.press(ANA, "Hier blijven");
        open.press(ANA, "Beginnen");
        int before = open.platform.messages().size();

        open.learn(
                new News.RoomSeen(open.key(), ROOM, new Readers(Set.of(ANA, BEN, CLEO), 2, false)));

        assertThat(open.platform.messages()).hasSize(before);
    }

    @Test
    void theRoomsOfOpenSessionsAreKnown() {
        assertThat(hall.world.openRooms(ROOM.workspace())).containsExactly(ROOM);
        turned(News.Turn.GONE);

        assertThat(hall.world.openRooms(ROOM.workspace())).isEmpty();
    }

    private void seen(Set<UserRef> people, int others, boolean shared) {
        hall.learn(new News.RoomSeen(hall.key(), ROOM, new Readers(people, others, shared)));
    }

    @Test
    void whereWeArePutOutEverySessionEnds() {
        hall.press(ANA, "Beginnen");

        hall.learn(new News.Expelled(new HeardKey(ROOM.workspace(), "expelled")));

        assertThat(privately(ANA)).last().asString().contains("stopt hier");
    }

    @Test
    void aCardThatIsTakenAwayComesBackOnce() {
        hall.press(ANA, "Beginnen");

        takeAway(card());
        takeAway(card());

        assertThat(platform.seenBy(ANA)).noneMatch(TidingsTest::isCard);
    }

    @Test
    void andItIsTheSameCard() {
        hall.press(ANA, "Beginnen");
        var before = platform.seenBy(ANA).stream().filter(TidingsTest::isCard).toList().getLast();

        takeAway(card());

        var after = platform.seenBy(ANA).stream().filter(TidingsTest::isCard).toList().getLast();
        assertThat(after.message()).isEqualTo(before.message());
    }

    @Test
    void anotherMessageThatIsTakenAwayStaysAway() {
        hall.press(ANA, "Beginnen");
        int before = inTheRoom().size();

        hall.learn(new News.TakenAway(hall.key(), ROOM, new MessageRef("elsewhere")));

        assertThat(inTheRoom()).hasSize(before);
    }

    @Test
    void whatSomebodyTypedIsTakenAwayForThem() {
        hall.press(ANA, "Beginnen");
        var thread =
                hall.world.running().stream()
                        .flatMap(it -> it.thread().stream())
                        .findFirst()
                        .orElseThrow();
        var message = new MessageRef(ROOM.id() + "/1");
        hall.hear(
                new Incoming.Typed(
                        hall.key(),
                        ANA,
                        ROOM,
                        java.util.Optional.of(thread),
                        message,
                        "Ik zit er nog met mijn hoofd bij."));
        assertThat(hall.world.running().getFirst().typed()).containsExactly(message);
        assertThat(hall.world.journal().readable()).contains("Ik zit er nog met mijn hoofd bij.");

        hall.learn(new News.TakenAway(hall.key(), ROOM, message));

        assertThat(hall.world.journal().readable())
                .doesNotContain("Ik zit er nog met mijn hoofd bij.");
    }

    @Test
    void whatRunsIsKnownWithItsRoomItsCardAndItsPeople() {
        hall.press(ANA, "Beginnen");

        var running = hall.world.running();

        assertThat(running)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.room()).isEqualTo(ROOM);
                    assertThat(it.card()).contains(card());
                    assertThat(it.people()).containsExactlyInAnyOrder(ANA, BEN, CLEO);
                });
    }

    @Test
    void whatIsOverRunsNoMore() {
        turned(News.Turn.GONE);

        assertThat(hall.world.running()).isEmpty();
    }

    private void takeAway(MessageRef card) {
        platform.takesAway(card);
        hall.learn(new News.TakenAway(hall.key(), ROOM, card));
    }

    private MessageRef card() {
        return platform.seenBy(ANA).stream()
                .filter(TidingsTest::isCard)
                .map(Shown::ref)
                .toList()
                .getLast();
    }

    private static boolean isCard(Shown shown) {
        return shown.message().kind() == Message.Kind.CARD
                && shown.message().title().toString().contains("(1/");
    }

    private void turned(News.Turn turn) {
        hall.learn(new News.RoomTurned(hall.key(), ROOM, turn));
    }

    private List<Message> inTheRoom() {
        return platform.messages().stream()
                .filter(it -> it.to() instanceof Audience.Room)
                .map(Shown::message)
                .toList();
    }

    private List<Message> privately(UserRef who) {
        return platform.messages().stream()
                .filter(it ->
                        it.to() instanceof Audience.Person(var person, _) && person.equals(who))
                .map(Shown::message)
                .toList();
    }
}
