package nl.intervisie.whole;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.intervisie.browser.BrowserTest;
import nl.intervisie.browser.Chromium;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four people in four browsers live through a whole session; a fifth comes late; the bot is killed
 * in the middle of a phase; a form is sent after its phase.
 */
@BrowserTest
@Order(1)
class WholeSessionTest {

    private static final String ROOM = "oefenkamer";

    @TempDir Path folder;

    @Test
    void fourPeopleAreLedFromStartToSummary() throws IOException {
        try (var bot = RunningBot.ofThisBuild(folder.resolve("data"));
                var chromium = Chromium.start()) {
            var people = new LinkedHashMap<String, Person>();
            for (String who : List.of("ana", "ben", "cleo", "dirk")) {
                people.put(who, Person.comesIn(chromium.browser(), bot.address(), ROOM, who));
            }
            try {
                gather(people);
                checkIn(
                        people,
                        () -> Person.comesIn(chromium.browser(), bot.address(), ROOM, "eva"));
                chooseACase(people);
                ask(people, bot);
                write(people);
                suggest(people);
                harvest(people);
            } catch (AssertionError | PlaywrightException e) {
                throw new AssertionError(e.getMessage() + whatEverybodySees(people), e);
            }
        }
    }

    private static String whatEverybodySees(Map<String, Person> people) {
        var sights = new StringBuilder();
        people.forEach((who, person) ->
                sights.append("\n\n== %s sees ==\n%s".formatted(who, person.sight())));
        return sights.toString();
    }

    private static void gather(Map<String, Person> people) {
        person(people, "ana").taps("Begin een intervisie");
        for (String who : List.of("ben", "cleo", "dirk")) {
            person(people, who).taps("Ik doe mee");
        }
        person(people, "ana").sees("Besloten: alleen wie meedoet kan hier lezen.");
        person(people, "ana").taps("Beginnen");
    }

    private interface Late {
        Person comes();
    }

    /**
     * Somebody comes late: the clock stands still until all have tapped, and then they take part
     * like the others.
     */
    private static void checkIn(Map<String, Person> people, Late late) {
        person(people, "ana").says("Ana, jij bent aan de beurt", "Ik zit er goed bij.");
        person(people, "ben").sees("Ben, jij bent aan de beurt");
        var eva = late.comes();
        person(people, "ben").sees("Nieuw in deze ruimte");
        people.values().forEach(who -> who.taps("Ik vind het goed"));
        person(people, "ana").sees("We gaan verder");
        eva.taps("Ik doe mee");
        eva.sees("Welkom. Je komt binnen bij");
        person(people, "ben").says("Ben is aan de beurt", "Een beetje moe.");
        person(people, "cleo").sees("Cleo, jij bent aan de beurt");
        person(people, "cleo").taps("Ik sla over");
        person(people, "dirk").says("Dirk, jij bent aan de beurt", "Prima.");
        people.put("eva", eva);
        eva.says("Eva, jij bent aan de beurt", "Net op tijd.");
    }

    private static void chooseACase(Map<String, Person> people) {
        person(people, "ana")
                .fillsIn(
                        "Ik heb een casus",
                        Map.of(
                                "story",
                                        "Een vader schreeuwde <script>document.title='stuk'</script> tegen me.",
                                "question", "Hoe blijf ik rustig?"));
        for (String who : List.of("ben", "cleo", "dirk", "eva")) {
            person(people, who).sees("1 casus ingebracht");
            person(people, who).taps("Ik heb nu niets");
        }
        person(people, "ana").sees("jij brengt als enige");
        person(people, "ana").taps("Ja, ik breng deze in");
        person(people, "ana").sees("jij hebt het woord");
        person(people, "ana").fillsIn("Ik vertel", Map.of());
        person(people, "dirk").sees("Een vader schreeuwde <script>");
        person(people, "ana").taps("Ik ben klaar");
    }

    /**
     * The bot is killed while a question is on the floor, and goes on as if nothing had happened.
     */
    private static void ask(Map<String, Person> people, RunningBot bot) throws IOException {
        var here = "hier praten we. Deelnemers";
        person(people, "ben").says(here, "Wat gebeurde er toen?");
        person(people, "ana").sees("Vraag 1 ligt nu voor");
        bot.kill();
        bot.start();
        person(people, "ana").says(here, "Ik werd stil.");
        person(people, "ana").taps("Beantwoord");
        person(people, "ben").sees("Wil je nog één keer doorvragen?");
        person(people, "ben").taps("Zo is het duidelijk");
        people.values().forEach(who -> who.taps("Ik ben zover"));
        person(people, "ana").sees("Wie vat samen");
        person(people, "cleo")
                .fillsIn("Ik vat samen", Map.of("text", "Je werd overvallen en viel stil."));
        person(people, "ana").sees("Je werd overvallen en viel stil.");
        person(people, "ana").taps("Dit klopt");
    }

    /**
     * Nothing is seen before all is revealed; what is sent after its phase comes back to its
     * author.
     */
    private static void write(Map<String, Person> people) {
        for (String who : List.of("ben", "cleo")) {
            person(people, who).sees("De kern (6/10)");
            person(people, who)
                    .fillsIn(
                            "Schrijven",
                            Map.of("text", "De kern is veiligheid, zegt " + who + "."));
        }
        person(people, "dirk").opens("Schrijven", Map.of("text", "Dit was te laat."));
        person(people, "ana").sees("2 van 4 klaar");
        person(people, "ana").doesNotSee("De kern is veiligheid");
        person(people, "dirk").doesNotSee("De kern is veiligheid");
        person(people, "eva").taps("Door naar de volgende fase");
        person(people, "ana").sees("De kern is veiligheid, zegt ben.");
        person(people, "dirk").sends();
        person(people, "dirk").sees("Deze fase is voorbij");
        person(people, "ana").doesNotSee("Dit was te laat.");
        person(people, "ana")
                .fillsIn(
                        "Ik stel mijn vraag opnieuw",
                        Map.of("text", "Hoe geef ik mijn grens aan?"));
    }

    private static void suggest(Map<String, Person> people) {
        for (String who : List.of("Ben", "Cleo")) {
            person(people, who.toLowerCase(java.util.Locale.ROOT))
                    .says(who + ", jij bent aan de beurt", "Een suggestie van " + who + ".");
        }
        passWhoeverIsNext(people, "Dirk", "Eva");
        person(people, "ana").sees("nu is het aan jou");
        person(people, "ana").fillsIn("Kiezen wat past", Map.of("why-1", "Dat is klein genoeg."));
        person(people, "ana")
                .fillsIn("Voornemen opschrijven", Map.of("step", "Ik zeg wat ik nodig heb."));
    }

    private static void passWhoeverIsNext(Map<String, Person> people, String... names) {
        for (String who : names) {
            var one = person(people, who.toLowerCase(java.util.Locale.ROOT));
            one.sees(who + ", jij bent aan de beurt");
            one.taps("Ik sla over");
        }
    }

    private void harvest(Map<String, Person> people) {
        people.forEach((who, person) -> {
            person.sees("Evaluatie (10/10)");
            person.fillsIn(
                    "Dit neem ik mee", Map.of("gain", "Rust, zegt " + who + ".", "score", "8"));
        });
        person(people, "ana").sees("Dit zie alleen jij");
        person(people, "ben").doesNotSee("Rust, zegt ana.");
        person(people, "ana").taps("Samenvatting plaatsen");
        person(people, "dirk").sees("Rust, zegt ana.");
        person(people, "dirk").sees("Hoe hielp deze vorm ons?");
        person(people, "eva").sees("Bewijs van deelname");
        person(people, "dirk")
                .page()
                .screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("summary.png")));
    }

    private static Person person(Map<String, Person> people, String who) {
        return people.getOrDefault(who, people.values().iterator().next());
    }
}
