package nl.intervisie.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words a language's rules know: other ways in which chat writes them, and longer ones with one
 * letter wrong.
 */
final class Vocabulary {

    private static final int LONG = 7;

    private final Map<String, List<String>> same;
    private final Set<String> known;
    private final Map<Character, List<String>> longByLetter;

    Vocabulary(Map<String, List<String>> same, Set<String> known) {
        this.same = Map.copyOf(same);
        this.known = Set.copyOf(known);
        longByLetter =
                known.stream()
                        .filter(it -> it.length() >= LONG)
                        .sorted()
                        .collect(Collectors.groupingBy(it -> it.charAt(0)));
    }

    /** The sentence in words that the rules know, as far as they do. */
    Sentence spelled(Sentence sentence) {
        var words = new ArrayList<Word>();
        for (var word : sentence.words()) {
            var plain = same.get(word.plain());
            if (plain == null) {
                words.add(known.contains(word.plain()) ? word : nearest(word));
            } else {
                words.add(word.as(plain.getFirst()));
                plain.stream().skip(1).map(word::inside).forEach(words::add);
            }
        }
        return new Sentence(words, sentence.asks(), sentence.cut());
    }

    private Word nearest(Word word) {
        var plain = word.plain();
        return plain.length() < LONG - 1
                ? word
                : longByLetter.getOrDefault(plain.charAt(0), List.of()).stream()
                        .filter(it -> Typo.isOne(plain, it))
                        .findFirst()
                        .map(word::as)
                        .orElse(word);
    }
}
