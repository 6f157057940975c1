package nl.intervisie.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Every way in which a hand slips on one line of a script. */
final class Spoiling {

    private static final List<UnaryOperator<String>> SLIPS =
            List.of(
                    _ -> "",
                    line -> line + "\n" + line,
                    line -> "\t" + line,
                    line -> line.replace(": ", " "),
                    line -> line.replaceFirst(": .*", ": zzz"),
                    line -> line.replaceFirst(": .*", ": 1"),
                    line -> line.replaceFirst(": .*", ": []"),
                    line -> line.replaceFirst(": .*", ": [99, 1]"),
                    line -> line.replaceFirst(": .*", ": { nl: x }"),
                    line -> line.replaceFirst(": .*", ": { fr: x, \"a b\": y }"),
                    line -> line.replaceFirst(": .*", ": offer"),
                    line -> line.replaceFirst(": .*", ": suggest"),
                    line -> line.replaceFirst(": .*", ": sort"),
                    line -> line.replaceFirst(": .*", ": open"),
                    line -> line.replaceFirst(": .*", ": everyone"),
                    line -> line.replaceFirst(": .*", ": bringer"),
                    line -> line.replaceFirst(": .*", ": turns"),
                    line -> line.replaceFirst(": .*", ": private"),
                    line -> line.replaceFirst(": .*", ": answered"),
                    line -> line.replaceFirst(": .*", ": &a *b"),
                    line -> line.replaceFirst(": .*", ": !x y"),
                    line -> line.replaceFirst(": .*", ": \"never closed"),
                    line -> line.replaceFirst(": .*", ": [never, closed"),
                    line -> line.replaceFirst(": .*", ": @at"),
                    line -> line.replaceFirst(": .*", ": { from: 9, to: 4 }"),
                    line -> line.replaceFirst(": .*", ": { invite: 5, most: 1 }"),
                    line -> line.replaceFirst(": .*", ": - a"),
                    line -> line.replaceFirst(": .*", ": *b"),
                    line -> line.replaceFirst(": .*", ": # nothing"),
                    line -> line.replaceFirst(": .*", ": “curly: quotes”"),
                    line -> line.replaceFirst(": ", ":"),
                    line -> line.replaceFirst(": ", ":\u00A0"),
                    line -> line.replaceFirst("- ", "– "),
                    line -> line + "\n---\nmethod: other",
                    line -> line.replaceFirst("[a-z-]+:", "zzzz:"),
                    line -> line.replaceFirst("[a-z-]+:", "[a, b]:"),
                    line -> line.replaceFirst("( *)(-? *)id: .*", "$0\n$1  seals: x\n$1  opens: y"),
                    line -> line.replaceFirst("( *)(-? *)id: .*", "$0\n$1  of: nothing"),
                    line -> line.replaceFirst("( *)(-? *)id: .*", "$0\n$1  moment: 3"),
                    line -> line.replaceFirst("( *)(-? *)id: .*", "$0\n$1  silent: participants"),
                    line -> line.replaceFirst("( *)(-? *)id: .*", "$0\n$1  away: bringer"),
                    line -> line.replaceFirst("( *)(-? *)id: .*", "$0\n$1  ends: turns"),
                    line -> line.replaceFirst("( *)(-? *)id: .*", "$0\n$1  picks: bringer"),
                    line -> line.replaceFirst("( *)(-? *)id: .*", "$0\n$1  what: core"),
                    line -> line.replaceFirst("( *)(-? *)id: .*", "$0\n$1  deepens: half"),
                    line -> line.replaceFirst("( *)(-? *)id: .*", "$0\n$1  columns: [a]"),
                    line -> line.replaceFirst("( *)(-? *)id: .*", "$0\n$1  not: [advice, advice]"));

    private static final int FIRST = 14;

    private Spoiling() {}

    /** One line in so many, and the first few of all. */
    static List<String> of(String script, int step) {
        var all = new ArrayList<String>();
        var lines = script.lines().toList();
        for (int i = 0; i < lines.size(); i += i < FIRST ? 1 : step) {
            for (var slip : SLIPS) {
                var spoilt = new ArrayList<>(lines);
                spoilt.set(i, slip.apply(lines.get(i)));
                all.add(String.join("\n", spoilt));
            }
        }
        var fixed =
                List.of(
                        "rounds: { from: harvest, to: telling, times: 2 }",
                        "rounds: { from: telling, to: harvest, times: 2 }",
                        "rounds: 3",
                        "switches: [{ id: x, title: { en: X } }]",
                        "switches:\n  - { id: x, title: { en: X } }\n  - { id: x, title: { en: X } }",
                        "a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: {n: {o: {p: {q: {r: 1}}}}}}}}}}}}}}}}}}");
        fixed.forEach(it -> all.add(script + "\n" + it));
        List.of("PK\u0003\u0004", "{\\rtf", "%PDF").forEach(it -> all.add(it + script));
        return List.copyOf(all);
    }
}
