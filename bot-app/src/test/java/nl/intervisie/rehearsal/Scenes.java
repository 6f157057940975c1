package nl.intervisie.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Button.Weight;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.chat.Reaction;
import nl.intervisie.chat.Span;
import nl.intervisie.rehearsal.house.Refs;

/** Messages and forms as a bot would show them. */
public final class Scenes {

    public static final Act JOIN = new Act(false, "join");
    public static final Act READY = new Act(false, "ready");
    public static final Act ASK = new Act(true, "ask");
    public static final Act STOP = new Act(false, "stop");
    public static final Act CASE = new Act(true, "case");

    private Scenes() {}

    public static Message lobby(int in) {
        return new Message(
                Kind.CARD,
                Optional.of(Line.of("Basismodel, 60 minuten")),
                List.of(
                        new Line(
                                List.of(
                                        new Span.Plain("Erin: "),
                                        new Span.Person(Refs.person("ana")),
                                        new Span.Plain(
                                                " en "
                                                        + (in - 1)
                                                        + " anderen. Vanaf drie kunnen jullie beginnen."))),
                        Line.of(
                                "Wat je hier zegt, blijft hier. Iedereen doet even hard mee. De methode leidt.")),
                List.of(
                        new Button(JOIN, "Ik doe mee", Weight.MAIN),
                        new Button(CASE, "Ik heb een casus", Weight.PLAIN),
                        new Button(new Act(false, "more"), "Lees meer", Weight.PLAIN)),
                List.of());
    }

    public static Message clarification(Instant until) {
        return new Message(
                Kind.CARD,
                Optional.of(Line.of("Verheldering")),
                List.of(
                        Line.of("We willen begrijpen wat er speelde. Stel vragen, één tegelijk."),
                        new Line(
                                List.of(
                                        new Span.Person(Refs.person("ana")),
                                        new Span.Plain(" antwoordt. Nog geen adviezen."))),
                        new Line(
                                List.of(
                                        new Span.Plain("Tot "),
                                        new Span.Moment(until, Span.Moment.Style.TIME),
                                        new Span.Plain(", "),
                                        new Span.Moment(until, Span.Moment.Style.LEFT),
                                        new Span.Plain(". 2 van 4 zijn klaar.")))),
                List.of(
                        new Button(ASK, "Ik heb een vraag", Weight.MAIN),
                        new Button(READY, "Ik ben klaar", Weight.PLAIN),
                        new Button(STOP, "Stop", Weight.CAREFUL)),
                List.of(new Reaction("✅", READY), new Reaction("➕", new Act(false, "extend"))));
    }

    public static Message word(String text) {
        return new Message(
                Kind.WORD, Optional.empty(), List.of(Line.of(text)), List.of(), List.of());
    }

    public static Message quoting(String text) {
        return new Message(
                Kind.SHOWING,
                Optional.of(Line.of("Wat jullie schreven")),
                List.of(
                        new Line(
                                List.of(
                                        new Span.Person(Refs.person("ben")),
                                        new Span.Plain(": "),
                                        new Span.Quote(text)))),
                List.of(),
                List.of());
    }

    public static Message call(String who, String text) {
        return new Message(
                Kind.CALL,
                Optional.empty(),
                List.of(new Line(List.of(new Span.Call(Refs.person(who)), new Span.Plain(text)))),
                List.of(),
                List.of());
    }

    public static Message actions() {
        return new Message(
                Kind.ACTIONS,
                Optional.empty(),
                List.of(Line.of("Vraag 2 ligt op tafel, van Cleo.")),
                List.of(
                        new Button(new Act(false, "answered"), "Beantwoord", Weight.MAIN),
                        new Button(new Act(false, "pass"), "Volgende vraag", Weight.PLAIN)),
                List.of());
    }

    public static Form question() {
        return new Form(
                new Act(true, "question/1"),
                "Jouw vraag",
                List.of(
                        new Line(
                                List.of(
                                        new Span.Plain("Een vraag waarmee "),
                                        new Span.Person(Refs.person("ana")),
                                        new Span.Plain(" verder kan denken.")))),
                List.of(
                        new Field.Words(
                                "question",
                                "Wat wil je weten?",
                                "Begin met wat, hoe of wie.",
                                "",
                                300,
                                true,
                                true),
                        new Field.Words(
                                "why", "Wat maakt dat je dit vraagt?", "", "", 200, false, false)),
                "Stel de vraag");
    }

    public static Form harvest() {
        return new Form(
                new Act(true, "harvest/1"),
                "Wat neem je mee?",
                List.of(),
                List.of(
                        new Field.Words("gain", "In één zin", "", "", 300, true, true),
                        new Field.Choice(
                                "score", "Hoe hielp deze vorm ons?", scores(), false, true),
                        new Field.Choice(
                                "chosen",
                                "Welke suggesties passen bij je?",
                                List.of(
                                        new Field.Option("s1", line("Vraag het haar eerst zelf")),
                                        new Field.Option(
                                                "s2",
                                                line("Neem een collega mee naar het gesprek"))),
                                true,
                                true),
                        new Field.Day("when", "Wanneer begin je?", false)),
                "Deel wat je meeneemt");
    }

    private static List<Field.Option> scores() {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(each ->
                        new Field.Option(Integer.toString(each), Line.of(Integer.toString(each))))
                .toList();
    }

    private static Line line(String quote) {
        return new Line(List.of(new Span.Quote(quote)));
    }
}
