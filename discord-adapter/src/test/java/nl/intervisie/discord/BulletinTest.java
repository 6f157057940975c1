package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.News;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.discord.fake.FakeDiscord;
import nl.intervisie.discord.fake.Right;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Discord does to a room, a person or the bot in the middle of a session is learnt. */
class BulletinTest {

    private final Jda jda = new Jda();

    @AfterEach
    void close() {
        jda.close();
    }

    @Test
    void aChannelThatIsTakenAwayIsGone() {
        jda.guild.delete(jda.channel);
        jda.settle();

        assertThat(turned()).containsExactly(jda.room());
    }

    @Test
    void aThreadThatIsLockedIsGone() throws Exception {
        var thread = closedThread();

        jda.guild.lock(thread.id());
        jda.settle();

        assertThat(turned()).containsExactly(thread);
    }

    @Test
    void aThreadThatIsOnlyArchivedSleeps() throws Exception {
        var thread = closedThread();

        jda.guild.archive(thread.id());
        jda.settle();

        assertThat(jda.news).isEmpty();
    }

    @Test
    void aThreadThatIsTakenAwayIsGone() throws Exception {
        var thread = closedThread();

        jda.guild.deleteThread(thread.id());
        jda.settle();

        assertThat(turned()).containsExactly(thread);
    }

    @Test
    void aThreadOfAChannelThatIsHiddenIsGone() throws Exception {
        var thread = closedThread();

        jda.guild.hide(jda.channel);
        jda.settle();

        assertThat(turned()).contains(thread);
    }

    @Test
    void aThreadThatTheBotIsTakenOutOfIsGone() throws Exception {
        var thread = closedThread();

        jda.guild.takeOut("intervisie", thread.id());
        jda.settle();

        assertThat(turned()).containsExactly(thread);
    }

    @Test
    void whereTheBotMayNotSpeakAnyMoreTheRoomIsGone() {
        jda.runs(jda.room());

        jda.guild.take(Right.SEND_MESSAGES);
        jda.settle();

        assertThat(turned()).contains(jda.room());
    }

    @Test
    void aRightThatNobodyNeedsEndsNothing() {
        jda.runs(jda.room());

        jda.guild.take(Right.ADD_REACTIONS);
        jda.settle();

        assertThat(jda.news).isEmpty();
    }

    @Test
    void whereTheBotIsPutOutEverythingIsOver() {
        jda.discord.putOut(jda.guild);
        jda.discord.await(() -> !jda.news.isEmpty());

        assertThat(jda.news)
                .singleElement()
                .isInstanceOfSatisfying(
                        News.Expelled.class,
                        it -> assertThat(it.key().workspace()).isEqualTo(jda.workspace()));
    }

    @Test
    void whoLeavesTheServerIsGone() {
        jda.guild.leaveServer("ben");
        jda.settle();

        assertThat(jda.news)
                .extracting(it -> ((News.PersonGone) it).who())
                .containsExactly(jda.user("ben"));
    }

    @Test
    void aMessageOfWhomNobodyKnowsIsToldAsTakenAway() {
        var message = jda.guild.announceMessage();
        jda.guild.typedBefore("ben", jda.channel, message, "voor de herstart");

        jda.guild.erase(jda.channel, message);
        jda.settle();

        assertThat(jda.news)
                .extracting(it -> ((News.TakenAway) it).message())
                .containsExactly(Refs.message(jda.channel, message));
    }

    @Test
    void severalTakenAwayAtOnceAreEachTold() {
        var first = jda.guild.announceMessage();
        jda.guild.typedBefore("ben", jda.channel, first, "een");
        var second = jda.guild.announceMessage();
        jda.guild.typedBefore("ben", jda.channel, second, "twee");

        jda.guild.eraseAll(jda.channel, List.of(first, second));
        jda.settle();

        assertThat(jda.news).hasSize(2);
    }

    @Test
    void whatTheBotItselfTakesAwayIsNoNews() throws Exception {
        var said = jda.say("Even geduld.");

        jda.platform()
                .perform(
                        new Errand.Remove(
                                new ErrandKey("2"),
                                new nl.intervisie.chat.Audience.Room(jda.room()),
                                said),
                        first());
        jda.settle();

        assertThat(jda.news).isEmpty();
    }

    @Test
    void withoutBeingShownTheMembersAThreadSaysItself() throws Exception {
        jda.close();
        var discord = new FakeDiscord(java.time.InstantSource.system());
        try (var blind = new Jda(discord.hidesMembers(), _ -> {})) {
            var thread = closedThread(blind);
            blind.settle();
            blind.heard.clear();

            blind.guild.join("ben", thread.id());
            blind.guild.takeOut("ben", thread.id());
            blind.settle();

            assertThat(blind.heard)
                    .satisfiesExactly(
                            it -> passed(it, Incoming.CameIn.class, blind.user("ben")),
                            it -> passed(it, Incoming.WentOut.class, blind.user("ben")));
        }
    }

    private static void passed(Incoming incoming, Class<?> how, UserRef who) {
        assertThat(incoming).isInstanceOf(how);
        assertThat(incoming.who()).isEqualTo(who);
    }

    private List<RoomRef> turned() {
        return jda.news.stream()
                .filter(News.RoomTurned.class::isInstance)
                .map(News.RoomTurned.class::cast)
                .filter(it -> it.turn() == News.Turn.GONE)
                .map(News.RoomTurned::room)
                .toList();
    }

    private static Attempt first() {
        return new Attempt(1, Instant.EPOCH, "t");
    }

    private RoomRef closedThread() throws Exception {
        return closedThread(jda);
    }

    private static RoomRef closedThread(Jda jda) throws Exception {
        var opened =
                jda.platform()
                        .perform(
                                new Errand.OpenRoom(
                                        new ErrandKey("r"),
                                        jda.room(),
                                        "intervisie-1",
                                        List.of(jda.user("ana"))),
                                first());
        jda.settle();
        return Refs.room(jda.workspace(), opened.ref());
    }
}
