package nl.intervisie.wording;

import java.util.List;

/** Words in a row that say nothing of themselves: "ok, even terug", "so", "sorry". */
record Phrases(List<Shape> all) {

    Phrases {
        all = List.copyOf(all);
    }

    /** The first word from there on that is not in front of what is said. */
    int skip(Sentence sentence, int from) {
        int at = from;
        for (int next = skipOne(sentence, at); next > at; next = skipOne(sentence, at)) {
            at = next;
        }
        return at;
    }

    private int skipOne(Sentence sentence, int from) {
        int longest = from;
        for (var phrase : all) {
            longest =
                    Math.max(
                            longest,
                            phrase.match(sentence, from).map(Shape.Match::end).orElse(from));
        }
        // A clause is never all lead-in.
        return longest < sentence.size() ? longest : from;
    }
}
