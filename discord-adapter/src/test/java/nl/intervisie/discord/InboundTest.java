package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.craft.Posted;
import nl.intervisie.discord.fake.FakeGuild;
import nl.intervisie.discord.fake.Fault;
import nl.intervisie.discord.fake.Interaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do in Discord reaches the bot through real JDA, and its answer reaches them. */
class InboundTest {

    private static final Act ASK = new Act(true, "ASK~s~1~");
    private static final Act PASS = new Act(false, "PASS~s~1~");
    private static final int REPLY = 4;
    private static final int STAY = 6;
    private static final int MODAL = 9;

    private final Jda jda = new Jda();
    private final FakeGuild guild = jda.guild;

    @AfterEach
    void close() {
        jda.close();
    }

    @Test
    void aCommandIsHeardWithAllItsWords() {
        done(guild.command("ana", jda.channel, "start", Map.of("method", "basic", "minutes", 60)));
        done(guild.command("ana", jda.channel, "guide", Map.of("person", guild.idOf("ben"))));

        var words =
                jda.heard.stream().map(it -> ((Incoming.Commanded) it).words()).sorted().toList();
        assertThat(words)
                .satisfiesExactly(
                        it -> assertThat(it).isEqualTo("guide <@" + guild.idOf("ben") + ">"),
                        it -> assertThat(it).startsWith("start ").contains("basic", "60"));
        assertThat(jda.heard.getFirst().room()).isEqualTo(jda.room());
    }

    @Test
    void aCommandWithNothingToSayLeavesNobodyWaiting() {
        var interaction = done(guild.command("ana", jda.channel, "status", Map.of()));

        assertThat(interaction.isSettled()).isTrue();
        assertThat(interaction.shown()).isEmpty();
    }

    @Test
    void aNoteOnACommandIsSeenByItsPersonAlone() {
        jda.answer = _ -> note("Er is hier nu geen sessie.");

        var shown = done(guild.command("ana", jda.channel, "status", Map.of())).shown();

        assertThat(shown).singleElement().asString().contains("geen sessie");
        assertThat(shown.getFirst().getInt("flags") & Components.EPHEMERAL).isNotZero();
    }

    @Test
    void whatIsSaidTooLateForTheInteractionIsSaidPrivately() {
        jda.discord.goesWrong("POST /interactions/{}/{}/callback", Fault.TOO_LATE);
        jda.answer = _ -> new Heard.HandBack(Line.of("Te laat."), "Wat *deed* je?");

        var _ = guild.command("ana", jda.channel, "status", Map.of());
        jda.settle();

        assertThat(guild.seenBy("ana").toString()).contains("Te laat").contains("Wat *deed* je?");
    }

    @Test
    void whatThereIsForOnePersonIsShownToThemAlone() {
        jda.answer =
                incoming ->
                        new Heard.Overview(
                                List.of(
                                        new Heard.Overview.Part(incoming.room(), card(ASK)),
                                        new Heard.Overview.Part(incoming.room(), card(PASS))));

        var shown = done(guild.command("ana", jda.channel, "mine", Map.of())).shown();

        assertThat(only(Incoming.LookedIn.class).who()).isEqualTo(jda.user("ana"));
        assertThat(shown)
                .hasSize(2)
                .allMatch(it -> (it.getInt("flags") & Components.EPHEMERAL) != 0)
                .last()
                .asString()
                .contains(Carried.in(jda.room(), PASS));
    }

    @Test
    void aButtonInAPrivateWordIsHeardForTheRoomItIsAbout() throws Exception {
        posted(new Audience.Person(jda.user("ana"), jda.room()), PASS);

        var seen = guild.seenBy("ana").getFirst();
        var interaction =
                done(guild.press("ana", seen.place(), seen.id(), Carried.in(jda.room(), PASS)));

        assertThat(seen.isDirect()).isTrue();
        assertThat(only(Incoming.Pressed.class).act()).isEqualTo(PASS);
        assertThat(only(Incoming.Pressed.class).room()).isEqualTo(jda.room());
        assertThat(only(Incoming.Pressed.class).who()).isEqualTo(jda.user("ana"));
        assertThat(interaction.first()).isEqualTo(STAY);
    }

    @Test
    void aFormIsTheFirstResponseAndIsHeardWithWhatWasFilledIn() throws Exception {
        jda.answer =
                incoming ->
                        incoming instanceof Incoming.Pressed
                                ? new Heard.OpenForm(form(1))
                                : new Heard.HandBack(Line.of("Te laat."), "Wat *deed* je?");
        var message = posted(new Audience.Room(jda.room()), ASK);

        var opened = done(guild.press("ana", jda.channel, message, ASK.written()));
        var modal = opened.modal().orElseThrow();
        var sent =
                done(
                        guild.submit(
                                "ana",
                                jda.channel,
                                modal,
                                Map.of(
                                        "text",
                                        List.of("Wat *deed* je?\u0000"),
                                        "day/day",
                                        List.of("7-4-2026"))));

        assertThat(opened.first()).isEqualTo(MODAL);
        var submitted = only(Incoming.Submitted.class);
        assertThat(submitted.values())
                .containsEntry("text", "Wat *deed* je?\ufffd")
                .containsEntry("day", "2026-04-07");
        assertThat(submitted.room()).isEqualTo(jda.room());
        assertThat(sent.shown().toString()).contains("Te laat").contains("Wat *deed* je?");
    }

    @Test
    void aFormThatDoesNotFitInOneGoesOnInTheNext() throws Exception {
        jda.answer =
                incoming ->
                        incoming instanceof Incoming.Pressed
                                ? new Heard.OpenForm(form(6))
                                : new Heard.Nothing();
        var message = posted(new Audience.Room(jda.room()), ASK);

        var modal = done(guild.press("ana", jda.channel, message, ASK.written())).modal();
        var kept =
                done(
                        guild.submit(
                                "ana",
                                jda.channel,
                                modal.orElseThrow(),
                                Map.of("text", List.of("een"))));
        var next =
                done(guild.pressShown("ana", jda.channel, kept.shown().getFirst(), onward(kept)));
        done(
                guild.submit(
                        "ana",
                        jda.channel,
                        next.modal().orElseThrow(),
                        Map.of("why-6", List.of("zes"))));

        assertThat(kept.first()).isEqualTo(REPLY);
        assertThat(only(Incoming.Submitted.class).values())
                .containsEntry("text", "een")
                .containsEntry("why-6", "zes");
    }

    @Test
    void whatWasWrittenOnOnePageIsShownWhileTheRestIsToCome() throws Exception {
        var kept = firstPageSent();

        assertThat(kept.shown().toString()).doesNotContain("ewaard");
        assertThat(kept.shown().getFirst().toString())
                .contains("Er komt nog een stukje. Het telt pas als je ook dat hebt verstuurd.")
                .contains("Hier is wat je schreef.");
        assertThat(kept.shown().getLast().toString()).contains("een *goede* reden");
    }

    @Test
    void whatIsSentAfterARestartOfTheBotIsHandedBack() throws Exception {
        var kept = firstPageSent();
        var next =
                done(guild.pressShown("ana", jda.channel, kept.shown().getFirst(), onward(kept)));
        jda.restarts();

        var sent =
                done(
                        guild.submit(
                                "ana",
                                jda.channel,
                                next.modal().orElseThrow(),
                                Map.of("why-6", List.of("nog *een* reden"))));

        assertThat(sent.shown().getFirst().toString())
                .contains("Dit formulier kan ik niet meer afmaken. Open het opnieuw.")
                .contains("Hier is wat je schreef.");
        assertThat(sent.shown().getLast().toString()).contains("nog *een* reden");
    }

    @Test
    void aFormOfSeveralPagesThatCouldNotBeRecordedIsHandedBackWhole() throws Exception {
        var kept = firstPageSent();
        var next =
                done(guild.pressShown("ana", jda.channel, kept.shown().getFirst(), onward(kept)));
        var closed = new CountDownLatch(1);
        jda.answer =
                _ -> {
                    await(closed);
                    throw new IllegalStateException("the disk is slow and then full");
                };
        var values = Map.of("why-6", List.of("nog *een* reden"));
        var sent = guild.submit("ana", jda.channel, next.modal().orElseThrow(), values);
        jda.discord.await(() -> sent.first() != 0);
        closed.countDown();

        assertThat(done(sent).shown().getLast().toString())
                .contains("een *goede* reden", "nog *een* reden");
    }

    private Interaction firstPageSent() throws Exception {
        jda.answer = _ -> new Heard.OpenForm(form(6));
        var message = posted(new Audience.Room(jda.room()), ASK);
        var modal = done(guild.press("ana", jda.channel, message, ASK.written())).modal();
        var values = Map.of("text", List.of("een *goede* reden"));
        return done(guild.submit("ana", jda.channel, modal.orElseThrow(), values));
    }

    private static String onward(Interaction kept) {
        var rows = kept.shown().getFirst().getArray("components");
        return rows.getObject(rows.length() - 1)
                .getArray("components")
                .getObject(0)
                .getString("custom_id");
    }

    @Test
    void whatIsTypedIsHeardAsItWasTyped() {
        guild.type("ana", jda.channel, guild.announceMessage(), "R&D <wij> *niet* vet @everyone");
        jda.settle();

        assertThat(only(Incoming.Typed.class).text()).isEqualTo("R&D <wij> *niet* vet @everyone");
    }

    @Test
    void whatIsTypedInTheThreadOfACardIsHeardThere() throws Exception {
        var card = posted(new Audience.Room(jda.room()), ASK);
        var thread =
                perform(
                        new Errand.OpenThread(
                                new ErrandKey("2"),
                                jda.room(),
                                Refs.message(jda.channel, card),
                                "Verheldering",
                                List.of(jda.user("ana"))));
        guild.type("ana", thread.ref(), guild.announceMessage(), "hallo");
        jda.settle();

        assertThat(only(Incoming.Typed.class).room()).isEqualTo(jda.room());
        assertThat(only(Incoming.Typed.class).thread().orElseThrow().id()).isEqualTo(thread.ref());
    }

    @Test
    void whatIsMendedAndTakenAwayIsHeard() {
        var message = guild.announceMessage();
        guild.type("ana", jda.channel, message, "een");
        guild.retype(jda.channel, message, "twee");
        guild.erase(jda.channel, message);
        jda.settle();

        var ref = Refs.message(jda.channel, message);
        assertThat(only(Incoming.Retyped.class).text()).isEqualTo("twee");
        assertThat(only(Incoming.Retyped.class).message()).isEqualTo(ref);
        assertThat(only(Incoming.Erased.class).message()).isEqualTo(ref);
        assertThat(only(Incoming.Erased.class).who()).isEqualTo(jda.user("ana"));
    }

    @Test
    void whatIsTypedIsHeardInTheOrderInWhichItWasTyped() {
        IntStream.range(0, 30)
                .forEach(it ->
                        guild.type("ana", jda.channel, guild.announceMessage(), "nummer " + it));
        jda.settle();

        assertThat(jda.heard)
                .extracting(it -> ((Incoming.Typed) it).text())
                .containsExactlyElementsOf(
                        IntStream.range(0, 30).mapToObj(it -> "nummer " + it).toList());
    }

    @Test
    void aReactionIsHeardWhenItComesAndWhenItGoes() throws Exception {
        var message = posted(new Audience.Room(jda.room()), ASK);

        guild.react("ana", jda.channel, message, "✅", true);
        guild.react("ana", jda.channel, message, "✅", false);
        jda.settle();

        assertThat(jda.heard)
                .extracting(
                        it -> ((Incoming.Reacted) it).emoji(), it -> ((Incoming.Reacted) it).on())
                .containsExactly(tuple("✅", true), tuple("✅", false));
    }

    @Test
    void whoComesAndGoesIsHeard() throws Exception {
        jda.platform().readers(jda.room());

        guild.join("cleo", jda.channel);
        jda.settle();
        guild.leave("cleo", jda.channel);
        jda.settle();

        assertThat(only(Incoming.CameIn.class).who()).isEqualTo(jda.user("cleo"));
        assertThat(only(Incoming.WentOut.class).who()).isEqualTo(jda.user("cleo"));
    }

    @Test
    void whatTheBotItselfDoesIsNotHeard() throws Exception {
        posted(new Audience.Room(jda.room()), ASK);
        jda.settle();

        assertThat(jda.heard).isEmpty();
    }

    @Test
    void whatDiscordRepeatsIsHeardUnderOneKeyAndAnsweredOnce() {
        jda.discord.twice();
        jda.answer = _ -> note("Iemand anders is aan het woord.");

        guild.type("ana", jda.channel, guild.announceMessage(), "hallo");
        jda.settle();

        assertThat(jda.heard).hasSize(2);
        assertThat(jda.heard.stream().map(Incoming::key).distinct()).hasSize(1);
        assertThat(guild.seenBy("ana")).hasSize(1);
    }

    @Test
    void whatCouldNotBeRecordedIsNotAnswered() throws Exception {
        jda.answer =
                _ -> {
                    throw new IllegalStateException("the disk is full");
                };
        var message = posted(new Audience.Room(jda.room()), PASS);

        var interaction = done(guild.press("ana", jda.channel, message, PASS.written()));

        assertThat(interaction.first()).isZero();
    }

    @Test
    void whatCouldNotBeRecordedAfterTheFormClosedIsSaidAndHandedBack() throws Exception {
        var sent = failsAfterTheFormClosed(() -> {});

        assertThat(sent.first()).isEqualTo(STAY);
        assertThat(sent.shown()).hasSize(2);
        assertThat(sent.shown().getFirst().toString())
                .contains("Dit lukte niet. Probeer het zo nog eens. Hier is wat je schreef.");
        assertThat(sent.shown().getLast().toString())
                .contains("Wat *deed* je?")
                .doesNotContain("2026");
    }

    @Test
    void whatCouldNotBeRecordedIsHandedBackPrivatelyWhenTheInteractionIsGone() throws Exception {
        var sent =
                failsAfterTheFormClosed(
                        () -> jda.discord.goesWrong("POST /webhooks/{}/{}", Fault.TOO_LATE));

        assertThat(sent.shown()).isEmpty();
        assertThat(guild.seenBy("ana").toString())
                .contains("Dit lukte niet")
                .contains("Wat *deed* je?");
    }

    /** Recording takes so long that Discord has its answer, and then it fails. */
    private Interaction failsAfterTheFormClosed(Runnable meanwhile) throws Exception {
        jda.answer = _ -> new Heard.OpenForm(form(1));
        var message = posted(new Audience.Room(jda.room()), ASK);
        var modal = done(guild.press("ana", jda.channel, message, ASK.written())).modal();
        var closed = new CountDownLatch(1);
        jda.answer =
                _ -> {
                    await(closed);
                    throw new IllegalStateException("the disk is slow and then full");
                };
        var values = Map.of("text", List.of("Wat *deed* je?"), "day/day", List.of("7-4-2026"));
        var sent = guild.submitFrom(message, "ana", jda.channel, modal.orElseThrow(), values);
        jda.discord.await(() -> sent.first() != 0);
        meanwhile.run();
        closed.countDown();
        return done(sent);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCouldNotBeRecordedIsToldAgain() {
        var first = new java.util.concurrent.atomic.AtomicBoolean(true);
        jda.answer =
                _ -> {
                    if (first.getAndSet(false)) {
                        throw new IllegalStateException("the disk is slow");
                    }
                    return new Heard.Nothing();
                };

        guild.type("ana", jda.channel, guild.announceMessage(), "hallo");
        jda.discord.await(() -> jda.heard.size() == 2);

        assertThat(jda.heard.stream().map(Incoming::key).distinct()).hasSize(1);
    }

    @Test
    void afterDiscordMovesTheBotNothingIsLost() {
        jda.discord.askToReconnect();
        guild.type("ana", jda.channel, guild.announceMessage(), "intussen");
        jda.discord.awaitListener();
        jda.settle();

        assertThat(jda.discord.resumes()).isEqualTo(1);
        assertThat(only(Incoming.Typed.class).text()).isEqualTo("intussen");
    }

    @Test
    void whoLooksAfterAServerIsWelcomedWhenTheBotComesIn() {
        jda.answer = _ -> note("Ik leid een groep stap voor stap door intervisie.");
        var other = jda.discord.guild("school").person("dirk");
        other.openChannel("algemeen");

        jda.discord.letIn(other);
        jda.discord.await(() -> !other.seenBy("dirk").isEmpty());

        assertThat(only(Incoming.Met.class).who().id()).isEqualTo(other.idOf("dirk"));
        assertThat(other.seenBy("dirk")).singleElement().asString().contains("stap voor stap");
    }

    @Test
    void theCommandIsKnownInEnglishAndDutch() {
        jda.discord.await(() -> !jda.discord.commands().isEmpty());

        assertThat(jda.discord.commands().toString())
                .contains("\"name\":\"intervisie\"", "methoden", "Open a session here");
    }

    private Interaction done(Interaction interaction) {
        jda.settle();
        return interaction;
    }

    private <T extends Incoming> T only(Class<T> kind) {
        var all = jda.heard.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Delivered perform(Errand errand) throws Exception {
        return jda.platform().perform(errand, new Attempt(1, Instant.EPOCH, "t"));
    }

    private static Message card(Act act) {
        return new Message(
                Message.Kind.CARD,
                Optional.of(Line.of("Verheldering")),
                List.of(Line.of("Wie heeft een vraag?")),
                List.of(new Button(act, "Ik heb een vraag", Button.Weight.MAIN)),
                List.of());
    }

    private String posted(Audience audience, Act act) throws Exception {
        var delivered =
                perform(new Errand.Post(new ErrandKey("1"), audience, Optional.empty(), card(act)));
        return Posted.read(new MessageRef(delivered.ref())).first();
    }

    /** With so many fields of which only the first need be filled in. */
    private static Form form(int more) {
        var fields = new java.util.ArrayList<Field>();
        fields.add(new Field.Words("text", "Jouw vraag", "", "", 3000, true, true));
        fields.add(new Field.Day("day", "Wanneer", false));
        IntStream.rangeClosed(2, more)
                .mapToObj(it ->
                        new Field.Words("why-" + it, "Waarom " + it, "", "", 300, false, false))
                .forEach(fields::add);
        return new Form(ASK, "Een vraag", List.of(Line.of("Eén tegelijk.")), fields, "Versturen");
    }

    private static Heard note(String text) {
        return new Heard.Note(
                new Message(
                        Message.Kind.WORD,
                        Optional.empty(),
                        List.of(Line.of(text)),
                        List.of(),
                        List.of()));
    }
}
