package nl.intervisie.wording;

import java.util.EnumSet;
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

    /** What has rules of its own, beside those by which a sentence is judged. */
    private static final Set<SpeechAct> TOLD =
            EnumSet.of(SpeechAct.ADDRESSING, SpeechAct.JUDGEMENT);

    /** The rules by which somebody says what they would do themselves. */
    private static final String OWN = "i-would";

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
        return (TOLD.containsAll(acts) ? Optional.<Finding>empty() : judge(text))
                .filter(it -> acts.contains(it.act()))
                .or(() -> acts.contains(SpeechAct.ADDRESSING) ? addressing(text) : Optional.empty())
                .or(() -> acts.contains(SpeechAct.JUDGEMENT) ? judgement(text) : Optional.empty());
    }

    /**
     * Where this advises somebody, said in a talk: who tells what they would do themselves, what
     * anybody must or what others said does not.
     */
    public Optional<Finding> said(String text) {
        return lastOf(text)
                .filter(it -> anywhere(it, unless(SpeechAct.ADVICE)).isEmpty())
                .flatMap(it -> judge(it).stream())
                .findFirst()
                .filter(it -> it.rule().act() == SpeechAct.ADVICE)
                .filter(it -> !it.rule().name().equals(OWN))
                .map(it -> it.in(text, rules));
    }

    private List<Rule> unless(SpeechAct act) {
        return rules.unless().stream().filter(it -> it.act() == act).toList();
    }

    /** Where this speaks to somebody, as far as that is not to each other, or to nobody. */
    public Optional<Finding> addressing(String text) {
        return told(text, rules.address(), SpeechAct.ADDRESSING);
    }

    /** Where this judges somebody; who asks does not. */
    public Optional<Finding> judgement(String text) {
        return told(text, rules.judging(), SpeechAct.JUDGEMENT);
    }

    private Optional<Finding> told(String text, List<Rule> all, SpeechAct act) {
        return lastOf(text)
                .filter(it -> anywhere(it, unless(act)).isEmpty())
                .flatMap(it -> anywhere(it, all).stream())
                .filter(it -> act != SpeechAct.JUDGEMENT || !it.sentence().asks())
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
