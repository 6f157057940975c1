package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Reaction;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Marker;
import nl.intervisie.chat.craft.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How each kind of message and a form stand in Slack; {@code -Dgolden.write=true} writes anew. */
class GoldenBlocksTest {

    private static final Path FILES = Path.of("src/test/resources/golden/blocks");
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Names NAMES = who -> Optional.of(who.id());
    private static final Instant THEN = Instant.parse("2026-03-02T09:18:00Z");

    @ParameterizedTest
    @EnumSource
    void aMessageStandsAsItStood(Message.Kind kind) throws IOException {
        var part = new Blocks(NAMES, "C1").parts(message(kind), new Marker("sign")).getFirst();
        var all = new JsonObject();
        all.addProperty("text", part.text());
        all.add("blocks", part.blocks());
        all.add("metadata", Blocks.metadata(kind, "sign.0"));
        compare(kind.name().toLowerCase(Locale.ROOT), all);
    }

    @Test
    void aFormStandsAsItStood() throws IOException {
        compare("form", new Views(NAMES).form(form(), "C1"));
    }

    @Test
    void whatIsHandedBackStandsAsItStood() throws IOException {
        compare(
                "handed-back",
                new Views(NAMES)
                        .told(
                                "Een vraag",
                                List.of(Line.of("Deze fase is klaar.")),
                                "a < b & c\nd"));
    }

    @Test
    void aHomeTabStandsAsItStood() throws IOException {
        var page =
                new Heard.Overview(
                        List.of(
                                part("D1", welcome()),
                                part("C1", message(Message.Kind.CARD)),
                                part("C2", said(Message.Kind.SHOWING, line(place(), quote())))));
        compare("home", Home.view(NAMES, page));
    }

    @Test
    void aWelcomeStandsAsItStood() throws IOException {
        var part = new Blocks(NAMES, "D1").parts(welcome(), new Marker("word")).getFirst();
        var all = new JsonObject();
        all.addProperty("text", part.text());
        all.add("blocks", part.blocks());
        compare("welcome", all);
    }

    @Test
    void aFormThatAsksForARoomStandsAsItStood() throws IOException {
        var form =
                new Form(
                        act("PRACTISE_SOMEWHERE"),
                        "Oefensessie",
                        List.of(),
                        List.of(new Field.Place("where", "In welke ruimte?", true)),
                        "Versturen");
        compare("form-at-home", new Views(NAMES).formAtHome(form, "D1"));
    }

    private static Heard.Overview.Part part(String room, Message message) {
        return new Heard.Overview.Part(Refs.room(Refs.workspace("T1"), room), message);
    }

    private static Message welcome() {
        return new Message(
                Message.Kind.CARD,
                Optional.of(Line.of("Intervisie")),
                List.of(
                        Line.of("Ik leid een groep collega’s stap voor stap door intervisie."),
                        Line.of("Niemand krijgt er een overzicht van."),
                        Line.of("Het platform is niet van begin tot eind versleuteld.")),
                List.of(button("PRACTISE_SOMEWHERE", "Oefensessie", Button.Weight.MAIN)),
                List.of());
    }

    private static Span place() {
        return new Span.Place(Refs.room(Refs.workspace("T1"), "C2"));
    }

    private static Message message(Message.Kind kind) {
        return switch (kind) {
            case CARD ->
                    new Message(
                            kind,
                            Optional.of(Line.of("Vragen stellen (4/10)")),
                            List.of(
                                    line(new Span.Plain("Aan de beurt: "), person(), plain(".")),
                                    line(plain("Tot "), moment(), plain("."))),
                            List.of(
                                    button("ASK", "Ik heb een vraag", Button.Weight.MAIN),
                                    button("PASS", "Ik sla over", Button.Weight.PLAIN),
                                    button("STOP", "We stoppen", Button.Weight.CAREFUL)),
                            List.of(new Reaction("✅", act("READY"))));
            case WORD -> said(kind, line(plain("Vraag & antwoord: "), quote()));
            case CALL -> said(kind, line(call(), plain(", jij bent aan de beurt.")));
            case ACTIONS ->
                    new Message(
                            kind,
                            Optional.empty(),
                            List.of(line(plain("Vraag 1 ligt nu voor."))),
                            List.of(button("ANSWERED", "Beantwoord", Button.Weight.MAIN)),
                            List.of());
            case SHOWING -> said(kind, line(person(), plain(": "), quote()));
            case SUMMARY ->
                    new Message(
                            kind,
                            Optional.of(Line.of("Samenvatting")),
                            List.of(
                                    line(plain("De vraag: “"), quote(), plain("”")),
                                    Line.of("Hoe hielp deze vorm ons? 7 · 8 · 8 · 9")),
                            List.of(),
                            List.of());
        };
    }

    private static Message said(Message.Kind kind, Line line) {
        return new Message(kind, Optional.empty(), List.of(line), List.of(), List.of());
    }

    private static Form form() {
        return new Form(
                act("ARRANGE"),
                "Een titel die niet in een modal past",
                List.of(Line.of("Eén zin.")),
                List.of(
                        new Field.Words(
                                "text", "Jouw vraag", "Begin met hoe", "a", 3000, true, true),
                        new Field.Choice(
                                "talk",
                                "Hoe",
                                List.of(
                                        new Field.Option("typed", Line.of("Typen"), true),
                                        new Field.Option("spoken", line(quote()))),
                                false,
                                true),
                        new Field.Choice(
                                "numbers",
                                "Welke",
                                List.of(new Field.Option("1", Line.of("lang ".repeat(30).strip()))),
                                true,
                                false),
                        new Field.Day("day", "Wanneer", false)),
                "Versturen");
    }

    private static Line line(Span... spans) {
        return new Line(List.of(spans));
    }

    private static Span plain(String text) {
        return new Span.Plain(text);
    }

    private static Span quote() {
        return new Span.Quote("<!channel> *vet* <@ana> https://a.example & meer");
    }

    private static Span person() {
        return new Span.Person(new UserRef(Refs.workspace("T1"), "ana"));
    }

    private static Span call() {
        return new Span.Call(new UserRef(Refs.workspace("T1"), "ana"));
    }

    private static Span moment() {
        return new Span.Moment(THEN, Span.Moment.Style.TIME);
    }

    private static Button button(String verb, String label, Button.Weight weight) {
        return new Button(act(verb), label, weight);
    }

    private static Act act(String verb) {
        return new Act(false, verb + "~s~1~");
    }

    private static void compare(String name, JsonElement shown) throws IOException {
        var file = FILES.resolve(name + ".json");
        var text = GSON.toJson(shown) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
