package nl.intervisie.trial;

import java.util.Optional;
import java.util.stream.Stream;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Measure;
import nl.intervisie.method.Phase;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.method.What;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.trial.Lines.Sort;

/** Finds the words for what is said in one phase, so that they fit there. */
record Tongue(Repertoire words, Phase phase, boolean beforeCase) {

    /** Words of this sort that nobody used; of another sort when these are used up. */
    String words(Sort sort, Verb verb) {
        return Stream.of(name(sort, verb), Repertoire.named(sort), "spare")
                .map(words::next)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("…");
    }

    /** The same words, left to be said later. */
    Optional<String> suggestion(Sort sort, Verb verb) {
        return words.peek(name(sort, verb));
    }

    /** What those who write briefly write is of the sort that the phase asks for. */
    private String name(Sort sort, Verb verb) {
        return switch (sort) {
            case STORY -> verb == Verb.OFFER ? "offer" : "story";
            case CASE_QUESTION -> verb == Verb.RESTATE ? "restated" : "case-question";
            case REACTION -> thought();
            case CORE -> phase.rules().what() == What.THOUGHT ? "own-answer" : "core";
            case SUGGESTION -> suggestion();
            case THOUGHT -> thought();
            case BRIEF -> phase.rules().what() == What.SUGGESTION ? suggestion() : thought();
            default -> Repertoire.named(sort);
        };
    }

    private String suggestion() {
        return phase.rules().not().contains(SpeechAct.YOU) ? "statement" : "suggestion";
    }

    private String thought() {
        return switch (phase.kind()) {
            case CHECK_IN -> "arrival";
            case GOSSIP -> "gossip";
            case RELATE -> "relate";
            case OPEN -> "afterthought";
            case REACT -> phase.rules().length() == Measure.SENTENCE ? "claim" : "reaction";
            case DISCUSS -> beforeCase ? "opening" : "discuss";
            default -> phase.kind() == Kind.SUGGEST ? suggestion() : "discuss";
        };
    }
}
