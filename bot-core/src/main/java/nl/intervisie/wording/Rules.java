package nl.intervisie.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The file of one language, read.
 *
 * @param joins words that begin a clause without a comma
 * @param leads what may stand in front of a clause
 * @param all tried in this order on a clause: the first that fits holds
 * @param asides what a sentence begins with that a tag does not turn into a question
 * @param tags what is hung on a sentence to ask for a yes
 * @param address how somebody is spoken to
 * @param judging how somebody is judged
 * @param unless what makes the rules of an act not sure, so that nothing is said
 * @param rewrites by the name of a rule or of an act
 */
record Rules(
        Vocabulary vocabulary,
        Set<String> joins,
        Phrases leads,
        List<Rule> all,
        List<Rule> asides,
        List<Rule> tags,
        List<Rule> address,
        List<Rule> judging,
        List<Rule> unless,
        Map<String, List<String>> rewrites) {

    Rules {
        joins = Set.copyOf(joins);
        all = List.copyOf(all);
        asides = List.copyOf(asides);
        tags = List.copyOf(tags);
        address = List.copyOf(address);
        judging = List.copyOf(judging);
        unless = List.copyOf(unless);
        rewrites = Map.copyOf(rewrites);
    }

    List<String> rewrites(Rule rule) {
        return rewrites.getOrDefault(rule.name(), rewrites(rule.act()));
    }

    List<String> rewrites(SpeechAct act) {
        return rewrites.getOrDefault(act.name().toLowerCase(Locale.ROOT), List.of());
    }
}
