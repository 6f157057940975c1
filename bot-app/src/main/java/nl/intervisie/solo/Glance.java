package nl.intervisie.solo;

import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.house.Saying;

/**
 * How much there is in a room for one person.
 *
 * @param weighty the newest card, showing or summary for all, or word for them alone
 * @param talk how many things others typed
 */
record Glance(long weighty, long talk) {

    private static final int A_FEW = 3;

    static Glance at(Room room, String who) {
        return new Glance(
                room.seenBy(who)
                        .filter(it -> isWeighty(it))
                        .mapToLong(Saying::place)
                        .max()
                        .orElse(0),
                room.seenBy(who)
                        .filter(it -> it.content() instanceof Content.Typed && !it.isTypedBy(who))
                        .count());
    }

    private static boolean isWeighty(Saying saying) {
        return saying.content() instanceof Content.Shown(var message)
                && (!saying.isForEverybody()
                        || switch (message.kind()) {
                            case CARD, SHOWING, SUMMARY -> true;
                            case WORD, CALL, ACTIONS -> false;
                        });
    }

    /** Whether since then came what one stops for. */
    boolean matters(Glance before) {
        return weighty > before.weighty || talk >= before.talk + A_FEW;
    }
}
