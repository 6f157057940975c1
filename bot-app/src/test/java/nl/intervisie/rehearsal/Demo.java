package nl.intervisie.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Span;
import nl.intervisie.rehearsal.house.Refs;

/** Serves the page in the middle of a phase, to look at while working on it. */
final class Demo {

    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        var stage = Stage.open(Path.of(args[0]), Integer.parseInt(args[1]));
        stage.bot().plays(Demo::answer);
        if (stage.house().room("oefenkamer").sayings().isEmpty()) {
            play(stage);
        }
        Thread.currentThread().join();
    }

    static void play(Stage stage) {
        var bot = stage.bot();
        var platform = stage.platform();
        for (var who : List.of("ana", "ben", "cleo", "dirk")) {
            stage.house().change("oefenkamer", room -> room.entered(who));
        }
        bot.says(platform, Scenes.lobby(4).withoutActs());
        bot.says(platform, Scenes.word("Ana brengt de casus in. Ben, Cleo en Dirk denken mee."));
        typed(
                stage,
                "ana",
                Optional.empty(),
                "Vorige week liep een gesprek met een moeder vast. Ik merkte dat ik steeds harder ging praten, en dat zij steeds stiller werd.\n\nMijn vraag: hoe blijf ik rustig als iemand dichtklapt?");
        var until = Instant.now().plus(Duration.ofMinutes(11));
        var card = bot.says(platform, Scenes.clarification(until));
        var thread = bot.opens(platform, card, "Verheldering");
        bot.says(platform, thread, Scenes.call("ben", " en Cleo en Dirk: stel je vragen hier."));
        typed(stage, "ben", Optional.of(thread.id()), "Wat gebeurde er vlak voordat ze stil werd?");
        typed(
                stage,
                "ana",
                Optional.of(thread.id()),
                "Ik zei dat we een melding moesten overwegen. Daarna keek ze alleen nog naar haar tas.");
        bot.says(platform, thread, Scenes.word("Vraag 1 is beantwoord."));
        typed(
                stage,
                "cleo",
                Optional.of(thread.id()),
                "Hoe merkte je aan jezelf dat je harder ging praten?");
        bot.says(platform, thread, Scenes.actions());
        bot.says(
                platform,
                Refs.only("ana", "oefenkamer"),
                new Message(
                        Message.Kind.WORD,
                        Optional.of(Line.of("Mijn notities")),
                        List.of(
                                Line.of(
                                        "Welk woord bleef bij je hangen? Je notities komen bij de keuze terug, alleen bij jou.")),
                        List.of(
                                new Button(
                                        new Act(true, "notes"),
                                        "Schrijf iets op",
                                        Button.Weight.PLAIN)),
                        List.of()));
        bot.says(
                platform,
                new Audience.Desk(Refs.person("dirk"), Refs.room("oefenkamer")),
                new Message(
                        Message.Kind.CARD,
                        Optional.of(Line.of("Verheldering")),
                        List.of(
                                new Line(
                                        List.of(
                                                new Span.Plain("Aan de beurt: "),
                                                new Span.Person(Refs.person("cleo")))),
                                Line.of("Nog niets gevraagd: Dirk. 6 minuten op de bank."),
                                Line.of("Hierna: kern en herformulering.")),
                        List.of(
                                new Button(
                                        new Act(false, "turn"),
                                        "Geef de beurt",
                                        Button.Weight.PLAIN),
                                new Button(
                                        new Act(false, "hold"),
                                        "Houd deze vraag vast",
                                        Button.Weight.PLAIN)),
                        List.of()));
    }

    private static void typed(Stage stage, String who, Optional<String> talk, String text) {
        stage.inbound().typed(new Deed("oefenkamer", who, who + "-" + text.hashCode()), talk, text);
    }

    private static Heard answer(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Pressed pressed when pressed.act().equals(Scenes.ASK) ->
                    new Heard.OpenForm(Scenes.question());
            case Incoming.Pressed pressed when pressed.act().opensForm() ->
                    new Heard.OpenForm(Scenes.harvest());
            case Incoming.Pressed _ ->
                    new Heard.Note(
                            Scenes.word(
                                    "Ana vertelt nu. Jouw vraag kan zo: over ongeveer 3 minuten."));
            case Incoming.Submitted submitted ->
                    new Heard.HandBack(
                            Line.of("De vragen zijn net voorbij. Dit schreef je, om te kopiëren."),
                            String.join("\n", submitted.values().values()));
            case Incoming.Commanded _ ->
                    new Heard.Note(
                            Scenes.word(
                                    "Er loopt al een sessie in deze ruimte. Typ /intervisie status."));
            default -> new Heard.Nothing();
        };
    }
}
