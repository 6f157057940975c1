package nl.intervisie.rehearsal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.rehearsal.Scenes;
import nl.intervisie.rehearsal.Stage;
import nl.intervisie.rehearsal.house.Houses;
import nl.intervisie.rehearsal.house.Refs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page answers, and to whom. */
class PageTest {

    @TempDir private static Path folder;
    private static Stage stage;
    private static Asking asking;

    @BeforeAll
    static void open() {
        stage = Stage.open(folder);
        asking = Asking.at(stage.address());
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void comeIn() {
        stage.bot().entersRoom("oefenkamer");
        enter("ana");
        enter("ben");
    }

    @Test
    void theFrontDoorSaysThatNothingIsPrivate() {
        assertThat(asking.get("/").body())
                .contains("Niets is hier privé", "Wie ben je?", "Ana", "Hanna", "Oefenkamer");
        assertThat(asking.get("/", "Accept-Language", "en-GB").body())
                .contains("Nothing here is private", "Who are you?");
    }

    @Test
    void whoIsNotInStandsAtTheDoorAndSeesNothing() {
        say("ana", "Iets voor wie binnen is");

        assertThat(page("gijs"))
                .contains("Kom binnen als Gijs")
                .doesNotContain("Iets voor wie binnen");
        assertThat(live("gijs").statusCode()).isEqualTo(409);
        assertThat(live("gijs").body()).doesNotContain("Iets voor wie binnen");
    }

    @Test
    void eachSeesExactlyWhatIsTheirs() {
        var bot = stage.bot();
        var only = Refs.only("ana", "oefenkamer");
        bot.says(stage.platform(), only, Scenes.word("alleen-voor-ana"));
        var desk = new Audience.Desk(Refs.person("ben"), Refs.room("oefenkamer"));
        bot.says(stage.platform(), desk, Scenes.word("alleen-op-bens-bureau"));

        assertThat(page("ana")).contains("alleen-voor-ana").doesNotContain("alleen-op-bens-bureau");
        assertThat(page("ben")).contains("alleen-op-bens-bureau").doesNotContain("alleen-voor-ana");
        assertThat(live("ben").body()).doesNotContain("alleen-voor-ana");
    }

    @Test
    void aBrowserIsSentOnlyWhatItDoesNotHave() {
        say("ana", "dit heeft Ben al");
        var have =
                page("ben")
                        .lines()
                        .filter(line -> line.contains("data-tag="))
                        .map(line ->
                                line.replaceAll(
                                        ".*id=\"([^\"]+)\" data-tag=\"([^\"]+)\".*", "$1=$2"))
                        .toList();
        say("ana", "dit nog niet");

        var body = post("live", List.of("as", "ben", "have", String.join("\n", have))).body();
        assertThat(body).contains("dit nog niet").doesNotContain("dit heeft Ben al");
    }

    @Test
    void hostileTextIsShownAsText() {
        say("ana", "<script>alert('x')</script> & \"quotes\" ${7*7} [[7*7]] ?{x}");

        assertThat(page("ben"))
                .contains("&lt;script&gt;alert(", "${7*7} [[7*7]] ?{x}")
                .doesNotContain("<script>alert");
    }

    @Test
    void whatTheBotQuotesIsShownAsText() {
        stage.bot()
                .says(stage.platform(), Scenes.quoting("<img src=x onerror=alert(1)>\u0000\uD800"));

        assertThat(page("ben"))
                .contains("&lt;img src=x onerror=alert(1)&gt;\uFFFD\uFFFD")
                .doesNotContain("<img src=x");
    }

    @Test
    void theSameActSentTwiceCountsOnce() {
        var fields = List.of("as", "ana", "once", "same-name-1", "text", "maar één keer");
        post("say", fields);
        post("say", fields);
        var press =
                List.of("as", "ana", "once", "same-name-2", "act", new Act(false, "x").written());
        post("press", press);
        post("press", press);

        assertThat(page("ben").split("maar één keer", -1)).hasSize(2);
        assertThat(stage.bot().heard(Incoming.Pressed.class))
                .filteredOn(pressed -> pressed.act().token().equals("x"))
                .hasSize(1);
    }

    @Test
    void aFormReachesTheBotAsItWasFilledIn() {
        post(
                "submit",
                List.of(
                        "as", "ana",
                        "once", "form-name-1",
                        "act", new Act(true, "harvest").written(),
                        "field.gain", "Rust\r\nen tijd",
                        "field.chosen", "s1",
                        "field.chosen", "s2"));

        var sent = stage.bot().heard(Incoming.Submitted.class).getLast();
        assertThat(sent.act()).isEqualTo(new Act(true, "harvest"));
        assertThat(sent.values())
                .containsEntry("gain", "Rust\nen tijd")
                .containsEntry("chosen", "s1,s2");
        assertThat(sent.values()).hasSize(2);
    }

    @Test
    void aBareBrowserIsSentBackToTheRoom() {
        var answer =
                post("say", List.of("as", "ana", "once", "bare-browser", "text", "zonder script"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/room/oefenkamer?as=ana");
    }

    @Test
    void tooLongIsRefusedWithASentence() {
        var fields = List.of("as", "ana", "once", "long-text-1", "text", "a".repeat(40_001));

        assertThat(post("say", fields, "page", "act").statusCode()).isEqualTo(413);
        assertThat(post("say", fields, "page", "act").body()).startsWith("Dit is te lang");
    }

    @Test
    void fortyThousandCharactersFit() {
        var text = "é".repeat(39_990) + "slotwoord";
        post("say", List.of("as", "ana", "once", "long-text-2", "text", text));

        assertThat(page("ben")).contains("éslotwoord");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/room/oefenkamer/press",
                "/room/oefenkamer/say",
                "/room/oefenkamer/leave",
                "/room/oefenkamer/live",
                "/enter",
                "/language"
            })
    void anotherSiteCanNotActHere(String path) {
        var fields =
                List.of("as", "ana", "room", "oefenkamer", "once", "cross-site-1", "text", "x");

        assertThat(asking.post(path, fields, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(asking.post(path, fields, "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(asking.post(path, fields, "Origin", "https://elders.example").statusCode())
                .isBetween(400, 499);
        assertThat(page("ana")).doesNotContain(">x<");
    }

    @Test
    void anotherSiteCanNotListenHere() {
        assertThat(
                        asking.get(
                                        "/stream?at=oefenkamer~ana",
                                        "Sec-Fetch-Site",
                                        "cross-site",
                                        "Sec-Fetch-Mode",
                                        "cors")
                                .statusCode())
                .isEqualTo(403);
        assertThat(asking.get("/", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/room/Oefen%20Kamer?as=ana, 404",
        "/room/..%2f..%2fetc?as=ana, 400",
        "/stream?at=oefenkamer~jan, 400",
        "/stream, 400",
        "/nergens, 404",
        "/room/oefenkamer/say, 405"
    })
    void aBadRequestGetsOneSentence(String path, int status) {
        var answer = asking.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .doesNotContain("Exception", "at nl.", "org.springframework", "Whitelabel");
    }

    @ParameterizedTest
    @CsvSource({
        "say, text",
        "press, act",
        "submit, act",
        "react, emoji",
        "putaway, message",
        "withdraw, message",
        "command, words"
    })
    void halfARequestGetsOneSentence(String act, String field) {
        var answer = post(act, List.of("as", "ana", field, "GEHEIMWOORD"));
        var other = post(act, List.of("as", "jan", "once", "who-is-jan", field, "GEHEIMWOORD"));

        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(answer.body() + other.body()).doesNotContain("GEHEIMWOORD", "Exception");
    }

    @Test
    void rubbishIsAnswered() {
        var request =
                asking.request(
                                "/room/oefenkamer/say",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("as=ana&text=%zz%f0&once=%00"))
                        .build();

        assertThat(asking.send(request).statusCode()).isBetween(400, 499);
    }

    @Test
    void aRoomThatNobodyOpenedIsOneToGoInto() {
        assertThat(asking.get("/room/nieuw?as=ana").body()).contains("Kom binnen als Ana");
        assertThat(stage.house().openRooms()).noneMatch(room -> room.id().equals("nieuw"));
    }

    @Test
    void withoutAPersonOneIsSentToTheFrontDoor() {
        assertThat(asking.get("/room/oefenkamer").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(asking.get("/room/oefenkamer?as=jan").statusCode()).isEqualTo(302);
    }

    @Test
    void noBrowserKeepsAPageAndNoScriptStandsInOne() {
        var headers = asking.get("/room/oefenkamer?as=ana").headers();

        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page("ana")).doesNotContain(" style=", " onclick=").doesNotContain("<script>");
    }

    @Test
    void whereNothingOfTheBotStandsOneCanBegin() {
        stage.bot().entersRoom("stil");
        asking.post("/enter", List.of("room", "stil", "as", "ana"));
        assertThat(asking.get("/room/stil?as=ana").body()).contains("Begin een intervisie");

        asking.post(
                "/room/stil/command", List.of("as", "ana", "once", "begin-here", "words", "start"));
        assertThat(stage.bot().heard(Incoming.Commanded.class).getLast().words())
                .isEqualTo("start");
    }

    @Test
    void whereNothingOfTheBotStandsOneCanPractise() {
        stage.bot().entersRoom("leeg");
        asking.post("/enter", List.of("room", "leeg", "as", "ana"));
        assertThat(asking.get("/room/leeg?as=ana").body())
                .contains("id=\"practise-now\"", "value=\"practise\"", "Oefensessie");
    }

    @Test
    void everyKindOfMessageCanBeShown() {
        for (var kind : Message.Kind.values()) {
            var shown = Scenes.clarification(Houses.MONDAY);
            stage.bot()
                    .says(
                            stage.platform(),
                            new Message(
                                    kind,
                                    shown.title(),
                                    shown.lines(),
                                    shown.buttons(),
                                    shown.reactions()));
        }
        assertThat(page("ana"))
                .contains(
                        "bot card",
                        "bot word",
                        "bot call",
                        "bot actions",
                        "bot showing",
                        "bot summary");
    }

    private static void enter(String who) {
        asking.post("/enter", List.of("room", "oefenkamer", "as", who));
    }

    private static void say(String who, String text) {
        post(
                "say",
                List.of(
                        "as",
                        who,
                        "once",
                        "say-" + who + "-" + Math.abs(text.hashCode()),
                        "text",
                        text));
    }

    private static HttpResponse<String> post(String act, List<String> fields, String... headers) {
        return asking.post("/room/oefenkamer/" + act, fields, headers);
    }

    private static HttpResponse<String> live(String who) {
        return post("live", List.of("as", who));
    }

    private static String page(String who) {
        return asking.get("/room/oefenkamer?as=" + who).body();
    }
}
