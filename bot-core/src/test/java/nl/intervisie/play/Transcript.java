package nl.intervisie.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A conversation as a facilitator would write it on paper: who are there, what people do and when,
 * and everything the bot says.
 */
public record Transcript(List<String> lines) {

    private static final List<String> HEADINGS =
            List.of("people", "room", "others", "language", "without", "setting", "script");

    public Transcript {
        lines = List.copyOf(lines);
    }

    /** A transcript as it stands in a file. */
    public static Transcript of(String text) {
        return new Transcript(text.lines().toList());
    }

    /** What stands above the conversation under this name. */
    Optional<String> heading(String name) {
        return Optional.ofNullable(headings().get(name));
    }

    private Map<String, String> headings() {
        var headings = new TreeMap<String, String>();
        for (var line : lines) {
            if (Cue.read(line).isPresent()) {
                break;
            }
            int colon = line.indexOf(':');
            var name = colon < 0 ? "" : line.substring(0, colon).strip();
            if (HEADINGS.contains(name)) {
                headings.put(name, line.substring(colon + 1).strip());
            }
        }
        return headings;
    }

    /** The names in a heading, parted by commas. */
    List<String> names(String heading) {
        return heading(heading).stream()
                .flatMap(it -> Arrays.stream(it.split(",")))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** What people wrote of it: everything but what the bot says. */
    List<String> withoutAnswers() {
        var kept = new ArrayList<String>();
        lines.stream().filter(line -> !isAnswer(line)).forEach(kept::add);
        return kept;
    }

    private static boolean isAnswer(String line) {
        return line.startsWith("<");
    }

    /** As it stands in a file. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }
}
