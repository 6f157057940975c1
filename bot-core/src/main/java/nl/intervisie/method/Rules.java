package nl.intervisie.method;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What holds in a phase, beside what is done in it.
 *
 * @param who acts
 * @param silent whose words are not part of it: kept as a note or for their turn
 * @param away whether the bringer promised to read nothing now: nobody calls them
 * @param order in which they act
 * @param seen when what they give is seen
 * @param what they give
 * @param each how many of it
 * @param length how long it is meant to be
 * @param of ids of the phases whose contributions it works on
 * @param seals name under which an ending is sealed; empty when none is
 * @param opens name of the sealed ending that is opened; empty when none is
 * @param not ways of speaking that are not for this phase
 * @param ends what ends it before its time
 * @param waits whether it goes on when its time is up, until who acts is done
 * @param picks whether the bringer first picks what to answer
 * @param followUp whether who asked may follow up on the answer, once
 * @param moment of a slow session it belongs to, from 1; 0 when the method is live only
 */
public record Rules(
        Who who,
        SortedSet<Who> silent,
        boolean away,
        Order order,
        Seen seen,
        What what,
        Each each,
        Measure length,
        List<String> of,
        String seals,
        String opens,
        SortedSet<SpeechAct> not,
        Ends ends,
        boolean waits,
        boolean picks,
        boolean followUp,
        int moment) {

    private static final Set<Kind> IN_TURNS =
            EnumSet.of(Kind.CHECK_IN, Kind.SUGGEST, Kind.OBSERVE, Kind.RELATE);

    public Rules {
        silent = Collections.unmodifiableSortedSet(new TreeSet<>(silent));
        not = Collections.unmodifiableSortedSet(new TreeSet<>(not));
        of = List.copyOf(of);
    }

    /**
     * What holds when a script says nothing of it. Methods were pinned before scripts could say any
     * of this: for what is done in them this never changes.
     */
    public static Rules of(Kind kind) {
        var who = who(kind);
        return new Rules(
                who,
                silent(kind, who),
                false,
                IN_TURNS.contains(kind) ? Order.TURNS : Order.FREE,
                kind == Kind.WRITE ? Seen.BLIND : Seen.OPEN,
                kind == Kind.SUGGEST ? What.SUGGESTION : What.THOUGHT,
                kind == Kind.WRITE ? new Each(1, 1) : new Each(1, 0),
                Measure.FREE,
                List.of(),
                "",
                "",
                not(kind),
                ends(kind),
                isBringers(kind),
                false,
                true,
                0);
    }

    /** What holds over days: one each in any order instead of turns, and suggestions on paper. */
    Rules overDays(Kind kind) {
        boolean onPaper = kind == Kind.SUGGEST;
        return new Rules(
                who,
                silent,
                away,
                kind == Kind.OFFER ? order : Order.FREE,
                onPaper ? Seen.BLIND : seen,
                what,
                each,
                length,
                of,
                seals,
                opens,
                not,
                ends,
                waits,
                picks,
                followUp,
                moment);
    }

    private static Who who(Kind kind) {
        return switch (kind) {
            case CHECK_IN, OFFER, BREAK, HARVEST -> Who.EVERYONE;
            case LOOK_BACK -> Who.LAST_BRINGER;
            case TELL, RESTATE, SORT, ANSWER, REACT, OPEN, CHOOSE, COMMIT -> Who.BRINGER;
            case ASK, SUMMARISE, WRITE, SUGGEST, OBSERVE, RELATE, DISCUSS, GOSSIP ->
                    Who.PARTICIPANTS;
        };
    }

    /** Who is silent in a phase of this kind in which these act. */
    public static SortedSet<Who> silent(Kind kind, Who who) {
        return switch (kind) {
            case WRITE, SUGGEST, OBSERVE, RELATE, DISCUSS, GOSSIP ->
                    who == Who.PARTICIPANTS ? set(Who.BRINGER) : set();
            case TELL, RESTATE, LOOK_BACK, OPEN, SORT -> set(Who.PARTICIPANTS);
            case REACT -> who == Who.BRINGER ? set(Who.PARTICIPANTS) : set();
            case CHECK_IN, OFFER, ASK, SUMMARISE, ANSWER, CHOOSE, COMMIT, BREAK, HARVEST -> set();
        };
    }

    private static SortedSet<Who> set(Who... some) {
        return new TreeSet<>(List.of(some));
    }

    private static SortedSet<SpeechAct> not(Kind kind) {
        return switch (kind) {
            case ASK -> new TreeSet<>(Set.of(SpeechAct.ADVICE, SpeechAct.LEADING));
            case GOSSIP -> new TreeSet<>(Set.of(SpeechAct.YOU));
            default -> new TreeSet<>();
        };
    }

    private static Ends ends(Kind kind) {
        return switch (kind) {
            case CHECK_IN, SUGGEST, OBSERVE, RELATE -> Ends.TURNS;
            case ANSWER -> Ends.ANSWERED;
            case TELL, RESTATE, LOOK_BACK, SORT, REACT, OPEN, CHOOSE, COMMIT -> Ends.BRINGER;
            case OFFER, ASK, SUMMARISE, WRITE, DISCUSS, GOSSIP, BREAK, HARVEST -> Ends.READY;
        };
    }

    /** Whether a phase of this kind is the bringer's, and never cut. */
    private static boolean isBringers(Kind kind) {
        return switch (kind) {
            case TELL, RESTATE, LOOK_BACK, SORT, REACT, OPEN, CHOOSE, COMMIT -> true;
            case CHECK_IN,
                    OFFER,
                    ASK,
                    SUMMARISE,
                    WRITE,
                    SUGGEST,
                    ANSWER,
                    OBSERVE,
                    RELATE,
                    DISCUSS,
                    GOSSIP,
                    BREAK,
                    HARVEST ->
                    false;
        };
    }

    /** Whether the bringer is silent. */
    public boolean silencesBringer() {
        return silent.contains(Who.BRINGER);
    }
}
