package nl.intervisie.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.intervisie.method.Brings;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Level;
import nl.intervisie.method.Method;
import nl.intervisie.method.Methods;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Plan;
import nl.intervisie.method.Rules;
import nl.intervisie.method.Switch;
import nl.intervisie.session.act.Setup;

/** A small method with a phase of every kind, in the lengths of 60 and 90 minutes. */
final class TestMethod {

    static final String HASH = "test";
    static final Setup TYPED = new Setup(HASH, 60, false, "nl", true, 24);
    static final Setup SPOKEN = new Setup(HASH, 60, true, "nl", true, 24);

    private TestMethod() {}

    static Methods methods() {
        return Methods.of(
                List.of(
                        method(),
                        WideMethod.method(),
                        WideMethod.inTurns(),
                        WideMethod.careful(),
                        WideMethod.brief()),
                List.of());
    }

    static Method method() {
        return new Method(
                "test",
                HASH,
                3,
                8,
                Level.STARTING,
                false,
                Brings.CASE,
                List.of(60, 90),
                List.of(new Switch("suggestions", true, 0, new TreeMap<>())),
                Optional.empty(),
                List.of(
                        phase(Kind.CHECK_IN, 4, 6),
                        phase(Kind.OFFER, 5, 7),
                        phase(Kind.TELL, 5, 8),
                        phase(Kind.ASK, 12, 20),
                        phase(Kind.SUMMARISE, 3, 4),
                        phase(Kind.WRITE, 4, 6),
                        phase(Kind.RESTATE, 2, 3),
                        phase(Kind.SUGGEST, 7, 12),
                        phase(Kind.CHOOSE, 6, 7),
                        phase(Kind.HARVEST, 6, 8)),
                new TreeMap<>());
    }

    private static Phase phase(Kind kind, int... minutes) {
        return new Phase(
                kind.written(),
                kind,
                Rules.of(kind),
                kind == Kind.CHECK_IN || kind == Kind.ASK || kind == Kind.SUGGEST,
                kind == Kind.ASK,
                kind == Kind.SUGGEST ? "suggestions" : "",
                "",
                Arrays.stream(minutes).boxed().toList(),
                new TreeMap<>());
    }

    static Plan plan() {
        return Plan.of(method(), 60, Set.of("suggestions"));
    }

    /** Where this kind of phase stands in the plan. */
    static int index(Kind kind) {
        return kind.ordinal();
    }

    /** Seconds of the time box of this kind of phase. */
    static int box(Kind kind) {
        return (int) plan().time(index(kind)).toSeconds();
    }
}
