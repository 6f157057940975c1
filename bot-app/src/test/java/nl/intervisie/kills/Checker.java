package nl.intervisie.kills;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Span;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.RandomIds;
import nl.intervisie.rehearsal.house.Saying;

/**
 * Reads only the client's log of acknowledged acts and the messages in the room, and knows nothing
 * of the engine: each acknowledged act once, the phases in the order of the script, all that was
 * owed there.
 */
final class Checker {

    private final List<Saying> said;
    private final List<String> faults = new ArrayList<>();

    private Checker(List<Saying> said) {
        this.said = said;
    }

    /** What is wrong with this room, now that things are quiet and the bot is down. */
    static List<String> faults(Path data, String room, List<Step> acknowledged) {
        try (var house =
                House.open(
                        data,
                        InstantSource.system(),
                        new RandomIds(),
                        Thread.ofPlatform().name("checker").factory())) {
            var checker = new Checker(house.room(room).sayings());
            checker.checkActs(acknowledged);
            checker.checkPhases();
            checker.checkEnd();
            return checker.faults;
        }
    }

    private void checkActs(List<Step> acknowledged) {
        for (Step step : acknowledged) {
            if (!step.shown().isEmpty()) {
                long times = inRoom().stream().filter(text -> text.contains(step.shown())).count();
                int owed = SessionScript.timesShown(step.shown());
                long suggestion = step.shown().endsWith("ben-suggestion") ? 2 : 0;
                if (times != owed + suggestion) {
                    faults.add(
                            step.shown()
                                    + " is shown "
                                    + times
                                    + " times, not "
                                    + (owed + suggestion));
                }
            }
        }
    }

    private void checkPhases() {
        var titles = cards();
        for (String phase : SessionScript.PHASES) {
            long times = titles.stream().filter(title -> title.endsWith(phase)).count();
            if (times != 1) {
                faults.add("the card of phase " + phase + " is there " + times + " times");
            }
        }
        var numbered = titles.stream().filter(title -> title.endsWith("/10)")).toList();
        for (int i = 0; i < Math.min(numbered.size(), SessionScript.PHASES.size()); i++) {
            if (!numbered.get(i).endsWith(SessionScript.PHASES.get(i))) {
                faults.add("card " + (i + 1) + " is " + numbered.get(i));
            }
        }
    }

    private void checkEnd() {
        long summaries =
                messages(true).stream().filter(it -> it.kind() == Message.Kind.SUMMARY).count();
        if (summaries != 1) {
            faults.add("there are " + summaries + " summaries in the room");
        }
        long notes =
                messages(false).stream()
                        .filter(it -> text(it).startsWith("Bewijs van deelname"))
                        .count();
        if (notes != 4) {
            faults.add("there are " + notes + " notes of attendance");
        }
    }

    private List<String> cards() {
        return messages(true).stream()
                .filter(it -> it.kind() == Message.Kind.CARD)
                .map(it -> it.title().map(Checker::text).orElse(""))
                .toList();
    }

    private List<String> inRoom() {
        return messages(true).stream().map(Checker::text).toList();
    }

    private List<Message> messages(boolean toAll) {
        return said.stream()
                .filter(it -> it.audience() instanceof Audience.Room == toAll)
                .flatMap(it ->
                        it.content() instanceof Content.Shown(var message)
                                ? java.util.stream.Stream.of(message)
                                : java.util.stream.Stream.empty())
                .toList();
    }

    private static String text(Message message) {
        return message.lines().stream()
                .map(Checker::text)
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String text(Line line) {
        var text = new StringBuilder();
        line.spans()
                .forEach(span ->
                        text.append(
                                switch (span) {
                                    case Span.Plain(var words) -> words;
                                    case Span.Quote(var words) -> words;
                                    case Span.Person _, Span.Call _, Span.Place _, Span.Moment _ ->
                                            "";
                                }));
        return text.toString();
    }
}
