package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
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

/**
 * How each kind of message and a form stand in Discord; {@code -Dgolden.write=true} writes anew.
 */
class GoldenComponentsTest {

    private static final Path FILES = Path.of("src/test/resources/golden/components");
    private static final Names NAMES = _ -> Optional.of("ana_de_*vries*");
    private static final Instant THEN = Instant.parse("2026-03-02T09:18:00Z");

    @ParameterizedTest
    @EnumSource
    void aMessageStandsAsItStood(Message.Kind kind) throws IOException {
        var part =
                new Components(NAMES, Optional.empty())
                        .parts(message(kind), new Marker("sign"))
                        .getFirst();
        compare(kind.name().toLowerCase(Locale.ROOT), part);
    }

    @Test
    void aPrivateWordSaysWhatItIsAbout() throws IOException {
        var room = Refs.room(Refs.workspace("1300000000000000001"), "1300000000000000002");
        var part =
                new Components(NAMES, Optional.of(room))
                        .parts(message(Message.Kind.ACTIONS), new Marker("sign"))
                        .getFirst();
        compare("private-word", part);
    }

    @Test
    void aFormStandsAsItStood() throws IOException {
        var page = new Modals(NAMES).pages(form()).getFirst();
        compare("form", Modals.modal("f:ARRANGE~s~1~", form().title(), page));
    }

    @Test
    void whatIsHandedBackStandsAsItStood() throws IOException {
        compare("handed-back", Components.toCopy("a < b & *c*\n```d"));
    }

    private static Message message(Message.Kind kind) {
        return switch (kind) {
            case CARD ->
                    new Message(
                            kind,
                            Optional.of(Line.of("Vragen stellen (4/10)")),
                            List.of(
                                    line(plain("Aan de beurt: "), person(), plain(".")),
                                    line(
                                            plain("Tot "),
                                            moment(Span.Moment.Style.TIME),
                                            plain(", nog "),
                                            moment(Span.Moment.Style.LEFT),
                                            plain("."))),
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
                                    line(plain("Op "), moment(Span.Moment.Style.DATE)),
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
                "Een titel die net niet helemaal in een modal past",
                List.of(),
                List.of(
                        new Field.Words(
                                "text", "Jouw vraag", "Begin met hoe", "a", 3000, true, true),
                        new Field.Choice(
                                "talk",
                                "Hoe, en waarom dan wel op die manier en niet anders",
                                List.of(
                                        new Field.Option("typed", Line.of("Typen"), true),
                                        new Field.Option("spoken", line(quote()))),
                                false,
                                true),
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
        return new Span.Quote(
                "@everyone *vet* <@1> https://a.example ||weg|| `x`\n# kop\n1. een\n- twee");
    }

    private static Span person() {
        return new Span.Person(user());
    }

    private static Span call() {
        return new Span.Call(user());
    }

    private static UserRef user() {
        return new UserRef(Refs.workspace("1300000000000000001"), "1300000000000000003");
    }

    private static Span moment(Span.Moment.Style style) {
        return new Span.Moment(THEN, style);
    }

    private static Button button(String verb, String label, Button.Weight weight) {
        return new Button(act(verb), label, weight);
    }

    private static Act act(String verb) {
        return new Act(false, verb + "~s~1~");
    }

    private static void compare(String name, DataObject shown) throws IOException {
        var file = FILES.resolve(name + ".json");
        var text = shown.toPrettyString() + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FILES);
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
