package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.News;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.craft.Posted;
import nl.intervisie.slack.fake.FakeTeam.Change;
import nl.intervisie.slack.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Slack does to channels, people, our messages and ourselves is told, through real Bolt. */
class BulletinTest {

    private static final Attempt FIRST = new Attempt(1, Instant.EPOCH, "token");

    private final Bolt bolt = Bolt.bySocket();
    private int made;

    @AfterEach
    void close() {
        bolt.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Change.class,
            names = {"ARCHIVED", "DELETED", "BOT_REMOVED"})
    void aChannelInWhichNothingCanBeSaidIsGone(Change change) {
        bolt.team.change(bolt.channel, change);

        assertThat(turns()).isNotEmpty().containsOnly(News.Turn.GONE);
        assertThat(bolt.heard).isEmpty();
    }

    @Test
    void aChannelThatIsMadePublicIsOpen() {
        bolt.team.change(bolt.channel, Change.MADE_PUBLIC);

        assertThat(turns()).containsExactly(News.Turn.OPENED);
    }

    @Test
    void aChannelThatIsSharedOutsideIsShared() {
        bolt.team.change(bolt.channel, Change.SHARED);

        assertThat(turns()).containsExactly(News.Turn.SHARED);
    }

    @Test
    void aChannelIsOnlyClosedAgainWhenNothingIsLeft() {
        bolt.team.change(bolt.channel, Change.SHARED);
        bolt.team.change(bolt.channel, Change.MADE_PUBLIC);
        bolt.team.change(bolt.channel, Change.UNSHARED);
        assertThat(turns()).containsExactly(News.Turn.SHARED, News.Turn.OPENED);

        bolt.team.change(bolt.channel, Change.MADE_PRIVATE);

        assertThat(turns()).containsExactly(News.Turn.SHARED, News.Turn.OPENED, News.Turn.CLOSED);
    }

    @Test
    void anotherNameIsNoNews() {
        bolt.team.change(bolt.channel, Change.RENAMED);

        assertThat(bolt.news).isEmpty();
    }

    @Test
    void whatSlackDoesNotSayIsSeenBeforeTheNextPhaseBegins() throws Exception {
        perform(card());
        bolt.team.changeQuietly(bolt.channel, Change.MADE_PUBLIC);

        perform(card());

        assertThat(turns()).containsExactly(News.Turn.OPENED);
    }

    @Test
    void whoIsNotThereAnyMoreIsNoticedBeforeTheNextPhaseBegins() throws Exception {
        perform(card());
        bolt.team.deactivate("ben");

        perform(card());

        assertThat(bolt.heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        Incoming.WentOut.class, it -> assertThat(it.who().id()).isEqualTo("ben"));
    }

    @Test
    void somebodyWhoseAccountIsClosedIsNoticedWhenWeSpeakToThem() {
        bolt.team.deactivate("ben");
        var ben = Refs.user(Refs.workspace("T1"), "ben");
        var word =
                new Errand.Post(
                        key(),
                        new Audience.Person(ben, room()),
                        Optional.empty(),
                        Answers.word(Line.of("Jij bent zo aan de beurt.")));

        assertThatThrownBy(() -> perform(word)).isInstanceOf(Refused.class);

        assertThat(bolt.news)
                .singleElement()
                .isInstanceOfSatisfying(
                        News.PersonGone.class, it -> assertThat(it.who().id()).isEqualTo("ben"));
    }

    @Test
    void ourMessageTakenAwayByAnotherIsNews() throws Exception {
        var ref = perform(card());

        bolt.team.erase(bolt.channel, Posted.read(ref).first());

        assertThat(bolt.news)
                .singleElement()
                .isInstanceOfSatisfying(
                        News.TakenAway.class, it -> assertThat(it.message()).isEqualTo(ref));
    }

    @Test
    void ourMessageThatWasAnsweredAndTakenAwayIsNewsToo() throws Exception {
        var ref = perform(card());
        answered(ref);

        bolt.team.erase(bolt.channel, Posted.read(ref).first());

        assertThat(bolt.news)
                .singleElement()
                .isInstanceOfSatisfying(
                        News.TakenAway.class, it -> assertThat(it.message()).isEqualTo(ref));
    }

    @Test
    void ourMessageThatWasAnsweredAndTakenAwayByOurselvesIsNone() throws Exception {
        var ref = perform(card());
        answered(ref);

        perform(new Errand.Remove(key(), new Audience.Room(room()), ref));
        bolt.slack.quiet();

        assertThat(bolt.news).isEmpty();
        assertThat(bolt.heard).allMatch(it -> it instanceof Incoming.Typed);
    }

    @Test
    void ourMessageThatIsNotThereWhenItIsToChangeIsNews() throws Exception {
        var ref = perform(card());
        bolt.team.eraseQuietly(bolt.channel, Posted.read(ref).first());

        perform(edit(ref));

        assertThat(bolt.news)
                .singleElement()
                .isInstanceOfSatisfying(
                        News.TakenAway.class, it -> assertThat(it.message()).isEqualTo(ref));
    }

    @Test
    void soIsOneInWhosePlaceATombstoneStands() throws Exception {
        var ref = perform(card());
        answered(ref);
        bolt.team.eraseQuietly(bolt.channel, Posted.read(ref).first());

        perform(edit(ref));

        assertThat(bolt.news).singleElement().isInstanceOf(News.TakenAway.class);
    }

    @Test
    void whatSlackSaidAndWeSeeIsTheSameNews() throws Exception {
        var ref = perform(card());
        bolt.team.erase(bolt.channel, Posted.read(ref).first());

        perform(edit(ref));

        assertThat(bolt.news)
                .hasSize(2)
                .extracting(News::key)
                .containsOnly(bolt.news.getFirst().key());
    }

    @Test
    void whatWeTookAwayOurselvesIsNoNewsWhenItIsToChange() throws Exception {
        var ref = perform(card());
        perform(new Errand.Remove(key(), new Audience.Room(room()), ref));

        perform(edit(ref));
        bolt.slack.quiet();

        assertThat(bolt.news).isEmpty();
    }

    private Errand edit(MessageRef ref) {
        var message = Answers.word(Line.of("Deze fase is klaar."));
        return new Errand.Edit(key(), new Audience.Room(room()), ref, message);
    }

    @ParameterizedTest
    @EnumSource(
            value = Change.class,
            names = {"ARCHIVED", "DELETED", "BOT_REMOVED"})
    void aChannelThatTakesNothingOfUsIsGoneThoughSlackDidNotSaySo(Change change) throws Exception {
        var ref = perform(card());
        bolt.team.changeQuietly(bolt.channel, change);

        assertThatThrownBy(() -> perform(edit(ref))).isInstanceOf(Refused.class);

        assertThat(turns()).containsExactly(News.Turn.GONE);
    }

    private void answered(MessageRef ref) {
        var thread = Posted.read(ref).first();
        bolt.team.type("ana", bolt.channel, thread, bolt.team.announce(), "hier");
    }

    @Test
    void ourMessageTakenAwayByOurselvesIsNone() throws Exception {
        var ref = perform(card());

        perform(new Errand.Remove(key(), new Audience.Room(room()), ref));
        bolt.slack.quiet();

        assertThat(bolt.news).isEmpty();
    }

    @Test
    void whereTheAppIsTakenOutNothingIsAskedOfSlackAnyMore() {
        bolt.slack.uninstall(bolt.team);
        bolt.slack.await(() -> bolt.slack.openSockets(bolt.team) == 0);
        int before = bolt.slack.counts().values().stream().mapToInt(it -> it).sum();

        assertThat(bolt.news).isNotEmpty().allMatch(it -> it instanceof News.Expelled);
        assertThatThrownBy(() -> perform(card())).isInstanceOf(Refused.class);
        assertThat(bolt.slack.counts().values().stream().mapToInt(it -> it).sum())
                .isEqualTo(before);
    }

    @Test
    void aTokenThatIsTakenBackIsNoticedWhenWeSpeak() {
        bolt.slack.revoke(bolt.team);

        assertThatThrownBy(() -> perform(card())).isInstanceOf(Refused.class);

        assertThat(bolt.news).singleElement().isInstanceOf(News.Expelled.class);
        bolt.slack.await(() -> bolt.slack.openSockets(bolt.team) == 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Change.class,
            names = {"ARCHIVED", "DELETED", "BOT_REMOVED"})
    void whatBecameGoneWhileWeHeardNothingIsToldAtTheStart(Change change) {
        bolt.open.add(room());
        bolt.team.changeQuietly(bolt.channel, change);

        bolt.another().close();

        assertThat(turns()).containsExactly(News.Turn.GONE);
    }

    @Test
    void howARoomStandsIsToldAtTheStart() {
        bolt.open.add(room());
        bolt.team.changeQuietly(bolt.channel, Change.MADE_PUBLIC);

        bolt.another().close();

        assertThat(bolt.news)
                .singleElement()
                .isInstanceOfSatisfying(
                        News.RoomSeen.class,
                        it -> {
                            assertThat(it.room()).isEqualTo(room());
                            assertThat(it.readers().others()).isEqualTo(1);
                            assertThat(it.readers().people()).hasSize(2);
                        });
    }

    @Test
    void afterALongSilenceRoomsAreLookedAtAndAfterAShortOneNot() {
        bolt.open.add(room());
        bolt.slack.refreshSockets(bolt.team);
        bolt.slack.awaitSocket(bolt.team);
        assertThat(bolt.news).isEmpty();

        bolt.slack.hangsUp(bolt.team);
        bolt.slack.await(() -> !bolt.workspaces().deaf().isEmpty());
        bolt.passes(Duration.ofMinutes(10));
        bolt.slack.picksUp(bolt.team);
        bolt.slack.await(() -> !bolt.news.isEmpty());

        assertThat(bolt.news).singleElement().isInstanceOf(News.RoomSeen.class);
    }

    @Test
    void lookingIsPatient() {
        bolt.open.add(room());
        bolt.slack.goesWrong("conversations.info", Fault.TOO_MANY, Fault.TOO_MANY);

        bolt.another().close();

        assertThat(bolt.news).singleElement().isInstanceOf(News.RoomSeen.class);
    }

    private List<News.Turn> turns() {
        return bolt.news.stream().map(it -> ((News.RoomTurned) it).turn()).toList();
    }

    private MessageRef perform(Errand errand) throws Exception {
        return new MessageRef(bolt.platform().perform(errand, FIRST).ref());
    }

    private ErrandKey key() {
        return new ErrandKey("e" + ++made);
    }

    private Errand card() {
        var card =
                new Message(
                        Message.Kind.CARD,
                        Optional.of(Line.of("Verheldering")),
                        List.of(Line.of("Wie heeft een vraag?")),
                        List.of(),
                        List.of());
        return new Errand.Post(key(), new Audience.Room(room()), Optional.empty(), card);
    }

    private RoomRef room() {
        return Refs.room(Refs.workspace("T1"), bolt.channel);
    }
}
