package nl.intervisie.method.script;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.method.Each;
import nl.intervisie.method.Ends;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Measure;
import nl.intervisie.method.Order;
import nl.intervisie.method.Rules;
import nl.intervisie.method.Seen;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.method.What;
import nl.intervisie.method.Who;

/**
 * Reads what holds in a phase. What a script does not say is as it usually is where this is done.
 */
record RuleReader(Block block, Kind kind, Findings findings) {

    static final List<String> KEYS =
            List.of(
                    "who",
                    "silent",
                    "away",
                    "order",
                    "seen",
                    "what",
                    "each",
                    "long",
                    "of",
                    "seals",
                    "opens",
                    "not",
                    "ends",
                    "time-up",
                    "picks",
                    "follow-up",
                    "moment");
    private static final Set<Kind> WORKING = EnumSet.of(Kind.SORT, Kind.ANSWER, Kind.CHOOSE);
    private static final Set<Kind> ASKING = EnumSet.of(Kind.ASK, Kind.ANSWER);
    private static final int MOST_EACH = 9;
    private static final int MOST_MOMENTS = 5;

    Rules read() {
        var usual = Rules.of(kind);
        var who = who(usual);
        var silent = silent(who);
        return new Rules(
                who,
                silent,
                away(silent),
                order(usual),
                seen(usual),
                what(usual),
                each(usual),
                oneOf("long", Measure.class, usual.length()),
                ids("of"),
                name("seals", Set.of(Kind.TELL)),
                name("opens", Set.of(Kind.OPEN)),
                not(usual),
                ends(usual),
                waits(usual),
                picks(),
                followUp(),
                moment());
    }

    private Who who(Rules usual) {
        var who = oneOf("who", Who.class, usual.who());
        if (!allowed(kind).contains(who)) {
            complain(
                    "who",
                    Words.written(who) + " can not do this in " + block.name(),
                    "Write one of " + Words.written(allowed(kind)) + ", or another thing to do.");
        }
        return who;
    }

    private static Set<Who> allowed(Kind kind) {
        return switch (kind) {
            case CHECK_IN, OFFER, HARVEST, BREAK -> EnumSet.of(Who.EVERYONE);
            case LOOK_BACK -> EnumSet.of(Who.LAST_BRINGER);
            case TELL -> EnumSet.of(Who.BRINGER, Who.GUIDE);
            case ASK, SUMMARISE, GOSSIP, SUGGEST -> EnumSet.of(Who.PARTICIPANTS);
            case RESTATE, SORT, ANSWER, OPEN, CHOOSE, COMMIT -> EnumSet.of(Who.BRINGER);
            case WRITE, OBSERVE, RELATE, DISCUSS -> EnumSet.of(Who.PARTICIPANTS, Who.EVERYONE);
            case REACT -> EnumSet.of(Who.BRINGER, Who.PARTICIPANTS, Who.EVERYONE);
        };
    }

    private SortedSet<Who> silent(Who who) {
        var node = block.maybe("silent");
        if (node.isEmpty()) {
            return Rules.silent(kind, who);
        }
        var word = block.oneOf("silent", node.get(), List.of("bringer", "participants", "nobody"));
        var silent = new TreeSet<Who>();
        switch (word) {
            case "bringer" -> silent.add(Who.BRINGER);
            case "participants" -> silent.add(Who.PARTICIPANTS);
            default -> {}
        }
        if (silent.contains(who) || who == Who.EVERYONE && !silent.isEmpty()) {
            complain(
                    "silent",
                    word + " can not be silent and act in " + block.name(),
                    "Change who, or silent.");
        }
        return silent;
    }

    private boolean away(SortedSet<Who> silent) {
        var node = block.maybe("away");
        node.ifPresent(it -> {
            block.oneOf("away", it, List.of("bringer"));
            if (!silent.contains(Who.BRINGER)) {
                complain(
                        "away",
                        "the case bringer can not be away from "
                                + block.name()
                                + " and take part in it",
                        "Write silent: bringer too, or take away out.");
            }
        });
        return node.isPresent();
    }

    private Order order(Rules usual) {
        var order = oneOf("order", Order.class, usual.order());
        boolean fits =
                switch (kind) {
                    case CHECK_IN, SUGGEST, OBSERVE, RELATE, OFFER, REACT, DISCUSS -> true;
                    default -> order == usual.order();
                };
        if (!fits) {
            complain(
                    "order",
                    block.name() + " can not go in another order",
                    "Take order out: only rounds and talks have one.");
        }
        return order;
    }

    private Seen seen(Rules usual) {
        var seen = oneOf("seen", Seen.class, usual.seen());
        boolean fits =
                switch (kind) {
                    case WRITE -> seen != Seen.OPEN;
                    case SUGGEST, OBSERVE, RELATE -> seen != Seen.PRIVATE;
                    default -> seen == usual.seen();
                };
        if (!fits) {
            complain(
                    "seen",
                    "what is given in " + block.name() + " can not be seen like that",
                    "Write unseen with do: write, suggest, observe or relate; open needs no line.");
        }
        return seen;
    }

    private What what(Rules usual) {
        block.maybe("what")
                .filter(_ -> kind != Kind.WRITE)
                .ifPresent(_ ->
                        complain(
                                "what",
                                block.name() + " already says what it gives",
                                "Take what out: only do: write needs it."));
        return oneOf("what", What.class, usual.what());
    }

    private Each each(Rules usual) {
        var given = block.maybe("each");
        if (given.isEmpty()) {
            return usual.each();
        }
        return Block.of("each of " + block.name(), given.get(), findings, List.of("invite", "most"))
                .map(it -> each(it, usual.each()))
                .orElse(usual.each());
    }

    private Each each(Block each, Each usual) {
        int invite =
                each.maybe("invite")
                        .flatMap(it -> each.number("invite", it, 1, MOST_EACH))
                        .orElse(usual.invite());
        int most =
                each.maybe("most")
                        .flatMap(it -> each.number("most", it, 1, MOST_EACH))
                        .orElse(Math.max(invite, usual.most()));
        if (most > 0 && invite > most) {
            complain(
                    "each",
                    block.name() + " invites more of each person than it allows",
                    "Make invite at most " + most + ".");
        }
        return new Each(invite, most);
    }

    /** Ids of phases: one, or a list. */
    private List<String> ids(String key) {
        var node = block.maybe(key);
        var ids = new ArrayList<String>();
        if (node.isPresent() && !WORKING.contains(kind)) {
            complain(
                    key,
                    block.name() + " does not work on what was given before",
                    "Take out the line with "
                            + key
                            + ": it belongs with do: "
                            + Words.written(WORKING)
                            + ".");
        }
        node.ifPresent(it -> {
            var nodes = it instanceof Node.Items(var items, _) ? items : List.of(it);
            nodes.forEach(one -> ids.add(block.word(key, one)));
        });
        ids.removeIf(String::isEmpty);
        return ids;
    }

    private String name(String key, Set<Kind> where) {
        var node = block.maybe(key);
        node.filter(_ -> !where.contains(kind)).ifPresent(_ -> misplaced(key, where));
        return node.map(it -> block.word(key, it)).orElse("");
    }

    private void misplaced(String key, Set<Kind> where) {
        complain(
                key,
                Findings.quoted(key) + " does not belong in " + block.name(),
                "Use it with do: " + Words.written(where) + ".");
    }

    private SortedSet<SpeechAct> not(Rules usual) {
        if (block.maybe("not").isEmpty()) {
            return usual.not();
        }
        var not = new TreeSet<SpeechAct>();
        block.someOf("not", Words.all(SpeechAct.class))
                .forEach(it -> Words.read(SpeechAct.class, it).ifPresent(not::add));
        return not;
    }

    private Ends ends(Rules usual) {
        var ends = oneOf("ends", Ends.class, usual.ends());
        boolean talks = kind == Kind.DISCUSS || kind == Kind.GOSSIP;
        boolean lasts = talks || kind == Kind.ASK || kind == Kind.BREAK;
        boolean fits =
                ends == usual.ends() || lasts && ends == Ends.TIME || talks && ends == Ends.BRINGER;
        if (!fits) {
            complain(
                    "ends",
                    block.name() + " can not end by " + Words.written(ends),
                    "Take ends out: this phase ends by "
                            + Words.written(usual.ends())
                            + ", and by time.");
        }
        return ends;
    }

    private boolean waits(Rules usual) {
        return block.maybe("time-up")
                .map(it -> block.oneOf("time-up", it, List.of("end", "wait")))
                .map("wait"::equals)
                .orElse(usual.waits());
    }

    private boolean picks() {
        var node = block.maybe("picks");
        node.ifPresent(it -> {
            block.oneOf("picks", it, List.of("bringer"));
            if (kind != Kind.ANSWER) {
                complain(
                        "picks",
                        "there is nothing to pick in " + block.name(),
                        "Take picks out: only do: answer has it.");
            }
        });
        return node.isPresent();
    }

    private boolean followUp() {
        var node = block.maybe("follow-up");
        node.filter(_ -> !ASKING.contains(kind)).ifPresent(_ -> misplaced("follow-up", ASKING));
        return node.map(it -> block.oneOf("follow-up", it, List.of("one", "none")))
                .filter("none"::equals)
                .isEmpty();
    }

    private int moment() {
        return block.maybe("moment")
                .flatMap(it -> block.number("moment", it, 1, MOST_MOMENTS))
                .orElse(0);
    }

    private <E extends Enum<E>> E oneOf(String key, Class<E> kinds, E usual) {
        return block.maybe(key)
                .map(it -> block.oneOf(key, it, Words.all(kinds)))
                .flatMap(it -> Words.read(kinds, it))
                .orElse(usual);
    }

    private void complain(String key, String what, String hint) {
        var place = block.maybe(key).map(Node::place).orElse(block.entries().place());
        findings.add(place, what, hint);
    }
}
