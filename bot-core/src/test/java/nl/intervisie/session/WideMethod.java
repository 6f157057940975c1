package nl.intervisie.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.intervisie.method.Brings;
import nl.intervisie.method.Each;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Level;
import nl.intervisie.method.Method;
import nl.intervisie.method.Order;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Plan;
import nl.intervisie.method.Rounds;
import nl.intervisie.method.Rules;
import nl.intervisie.method.Seen;
import nl.intervisie.method.What;
import nl.intervisie.session.act.Setup;

/**
 * A method with the phases that the basic model does not have, and one in which all bring in turn.
 */
final class WideMethod {

    static final String HASH = "wide";
    static final Setup TYPED = new Setup(HASH, 120, false, "nl", true, 24);
    static final Setup CAREFUL = new Setup("careful", 60, false, "nl", true, 24);
    static final Setup BRIEF = new Setup("brief", 60, false, "nl", true, 24);
    static final Setup IN_TURNS = new Setup("in-turns", 60, false, "nl", true, 24);

    private WideMethod() {}

    static Method method() {
        return method(
                HASH,
                120,
                Optional.empty(),
                List.of(
                        phase("offer", Rules.of(Kind.OFFER), Kind.OFFER),
                        phase("tell", sealing(), Kind.TELL),
                        phase("write", questions(), Kind.WRITE),
                        phase("sort", working(Kind.SORT, false), Kind.SORT),
                        phase("answer", working(Kind.ANSWER, false), Kind.ANSWER),
                        phase("answer-picked", working(Kind.ANSWER, true), Kind.ANSWER),
                        phase("discuss", Rules.of(Kind.DISCUSS), Kind.DISCUSS),
                        phase("gossip", Rules.of(Kind.GOSSIP), Kind.GOSSIP),
                        phase("react", Rules.of(Kind.REACT), Kind.REACT),
                        phase("open", opening(), Kind.OPEN),
                        phase("observe", Rules.of(Kind.OBSERVE), Kind.OBSERVE),
                        phase("relate", blind(), Kind.RELATE),
                        phase("look-back", Rules.of(Kind.LOOK_BACK), Kind.LOOK_BACK),
                        phase("break", Rules.of(Kind.BREAK), Kind.BREAK),
                        phase("commit", Rules.of(Kind.COMMIT), Kind.COMMIT),
                        phase("harvest", Rules.of(Kind.HARVEST), Kind.HARVEST)));
    }

    static Method inTurns() {
        return method(
                "in-turns",
                60,
                Optional.of(new Rounds("offer", "commit", 3, "")),
                List.of(
                        phase("offer", inRow(), Kind.OFFER),
                        phase("tell", Rules.of(Kind.TELL), Kind.TELL),
                        phase("discuss", Rules.of(Kind.DISCUSS), Kind.DISCUSS),
                        phase("commit", Rules.of(Kind.COMMIT), Kind.COMMIT),
                        phase("harvest", Rules.of(Kind.HARVEST), Kind.HARVEST)));
    }

    /** A method that is asked about: is it safe? One question and one contribution each. */
    static Method careful() {
        return method(
                "careful",
                true,
                60,
                Optional.empty(),
                List.of(
                        phase("offer", Rules.of(Kind.OFFER), Kind.OFFER),
                        phase("ask", once(Kind.ASK, true), Kind.ASK),
                        phase("discuss", once(Kind.DISCUSS, true), Kind.DISCUSS),
                        phase("gossip", Rules.of(Kind.GOSSIP), Kind.GOSSIP),
                        phase("react", Rules.of(Kind.REACT), Kind.REACT),
                        phase("harvest", Rules.of(Kind.HARVEST), Kind.HARVEST)));
    }

    /** One question each, and nobody follows up. */
    static Method brief() {
        return method(
                "brief",
                60,
                Optional.empty(),
                List.of(
                        phase("offer", Rules.of(Kind.OFFER), Kind.OFFER),
                        phase("ask", once(Kind.ASK, false), Kind.ASK),
                        phase("harvest", Rules.of(Kind.HARVEST), Kind.HARVEST)));
    }

    private static Method method(
            String hash, int minutes, Optional<Rounds> rounds, List<Phase> phases) {
        return method(hash, false, minutes, rounds, phases);
    }

    private static Method method(
            String hash, boolean asked, int minutes, Optional<Rounds> rounds, List<Phase> phases) {
        return new Method(
                hash,
                hash,
                3,
                8,
                Level.PRACTISED,
                asked,
                Brings.CASE,
                List.of(minutes),
                List.of(),
                rounds,
                phases,
                new TreeMap<>());
    }

    private static Phase phase(String id, Rules rules, Kind kind) {
        return new Phase(
                id, kind, rules, kind == Kind.DISCUSS, false, "", "", List.of(6), new TreeMap<>());
    }

    private static Rules sealing() {
        return with(Rules.of(Kind.TELL), List.of(), "ending", "", false);
    }

    private static Rules opening() {
        return with(Rules.of(Kind.OPEN), List.of(), "", "ending", false);
    }

    private static Rules working(Kind kind, boolean picks) {
        return with(Rules.of(kind), List.of("write"), "", "", picks);
    }

    private static Rules with(
            Rules it, List<String> of, String seals, String opens, boolean picks) {
        return new Rules(
                it.who(),
                it.silent(),
                it.away(),
                it.order(),
                it.seen(),
                it.what(),
                it.each(),
                it.length(),
                of,
                seals,
                opens,
                it.not(),
                it.ends(),
                it.waits(),
                picks,
                true,
                0);
    }

    private static Rules questions() {
        var it = Rules.of(Kind.WRITE);
        return new Rules(
                it.who(),
                it.silent(),
                it.away(),
                it.order(),
                it.seen(),
                What.QUESTION,
                new Each(2, 3),
                it.length(),
                it.of(),
                "",
                "",
                it.not(),
                it.ends(),
                it.waits(),
                false,
                true,
                0);
    }

    private static Rules blind() {
        var it = Rules.of(Kind.RELATE);
        return new Rules(
                it.who(),
                it.silent(),
                it.away(),
                it.order(),
                Seen.BLIND,
                it.what(),
                it.each(),
                it.length(),
                it.of(),
                "",
                "",
                it.not(),
                it.ends(),
                it.waits(),
                false,
                true,
                0);
    }

    private static Rules once(Kind kind, boolean followUp) {
        var it = Rules.of(kind);
        return new Rules(
                it.who(),
                it.silent(),
                it.away(),
                it.order(),
                it.seen(),
                it.what(),
                new Each(1, 1),
                it.length(),
                it.of(),
                "",
                "",
                it.not(),
                it.ends(),
                it.waits(),
                false,
                followUp,
                0);
    }

    private static Rules inRow() {
        var it = Rules.of(Kind.OFFER);
        return new Rules(
                it.who(),
                it.silent(),
                it.away(),
                Order.TURNS,
                it.seen(),
                it.what(),
                it.each(),
                it.length(),
                it.of(),
                "",
                "",
                it.not(),
                it.ends(),
                it.waits(),
                false,
                true,
                0);
    }

    static Plan plan() {
        return Plan.of(method(), 120, Set.of());
    }

    /** Where the phase with this id stands in the plan. */
    static int index(String id) {
        var plan = plan();
        return IntStream.range(0, plan.size())
                .filter(it -> plan.phase(it).id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
