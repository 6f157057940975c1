package nl.intervisie.wording;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How one language asks and advises. It judges the last clause that tells, and says nothing when it
 * is not sure. Safe for many threads at once.
 */
public final class Rulebook {

    /** How many sentences back something may stand that is said as a question. */
    private static final int SENTENCES = 3;

    private final Rules rules;

    Rulebook(Rules rules) {
        this.rules = rules;
    }

    Rules rules() {
        return rules;
    }

    /** What this does, said as a question; empty when that is not sure. */
    public Optional<Finding> judge(String text) {
        return lastOf(text)
                .flatMap(it -> judge(it).stream())
                .findFirst()
                .map(it -> it.in(text, rules));
    }

    /** How what does this could be asked openly, whatever the words. */
    public List<String> rewrites(SpeechAct act) {
        return rules.rewrites(act);
    }

    /** The one of these acts that this is, said as a question. */
    public Optional<Finding> find(String text, Set<SpeechAct> acts) {
        var found = judge(text).filter(it -> acts.contains(it.act()));
        return found.isEmpty() && acts.contains(SpeechAct.ADDRESSING) ? addressing(text) : found;
    }

    /** Where this speaks to somebody. */
    public Optional<Finding> addressing(String text) {
        return lastOf(text)
                .flatMap(it -> anywhere(it, rules.address()).stream())
                .findFirst()
                .map(it -> it.in(text, rules));
    }

    private Stream<Sentence> lastOf(String text) {
        return Tokens.of(text).reversed().stream()
                .limit(SENTENCES)
                .map(rules.vocabulary()::spelled);
    }

    /** A tag makes a question of what else tells nothing: it is looked at without, first. */
    private Optional<Found> judge(Sentence sentence) {
        var tag = anywhere(sentence, rules.tags()).filter(it -> it.match().from() > 0);
        var before = tag.map(it -> sentence.upTo(it.match().from())).orElse(sentence);
        return lastClause(before).or(() -> tag.filter(_ -> isTold(before)));
    }

    private Optional<Found> lastClause(Sentence sentence) {
        return IntStream.range(0, sentence.size())
                .map(it -> sentence.size() - 1 - it)
                .filter(it -> beginsClause(sentence, it))
                .mapToObj(it -> at(sentence, rules.leads().skip(sentence, it), rules.all()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean beginsClause(Sentence sentence, int index) {
        return sentence.isFirst(index)
                || index > 0 && rules.joins().contains(sentence.plain(index));
    }

    private static Optional<Found> at(Sentence sentence, int from, List<Rule> all) {
        for (var rule : all) {
            var match = rule.shape().match(sentence, from);
            if (match.isPresent()) {
                return Optional.of(new Found(rule, sentence, match.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> anywhere(Sentence sentence, List<Rule> all) {
        return IntStream.range(0, sentence.size())
                .mapToObj(it -> at(sentence, it, all))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether this tells something of others, so that a tag asks for agreement with it. */
    private boolean isTold(Sentence sentence) {
        int begin = rules.leads().skip(sentence, 0);
        return sentence.isFirst(0) && at(sentence, begin, rules.asides()).isEmpty();
    }

    /** A rule that fired, and where. */
    private record Found(Rule rule, Sentence sentence, Shape.Match match) {

        Finding in(String text, Rules rules) {
            var words = sentence.words();
            int start = words.get(match.from()).start();
            return new Finding(
                    rule.act(),
                    rule.name(),
                    text.substring(start, words.get(match.to()).end()),
                    rules.rewrites(rule));
        }
    }
}
