package nl.intervisie.rehearsal.page;

import java.util.List;
import java.util.Optional;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.solo.Solo;

/**
 * What one person sees now.
 *
 * @param room the newest that all see, in the room and in the talk
 * @param own what nobody else sees
 * @param unseen what they wrote and the bot showed to nobody
 */
record Eyes(
        Shapes.PersonView who, boolean me, List<Piece> room, List<Piece> own, List<String> unseen) {

    private static final int NEWEST = 4;

    static Eyes of(Room room, String who, Solo solo) {
        var painter = Painter.of(room, who, "", false).told(Optional.empty());
        var all = painter.forEverybody();
        return new Eyes(
                Painter.person(who),
                who.equals(solo.me()),
                all.subList(Math.max(0, all.size() - NEWEST), all.size()),
                painter.forMe(),
                solo.unseen(who));
    }
}
