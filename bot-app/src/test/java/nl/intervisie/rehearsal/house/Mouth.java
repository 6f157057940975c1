package nl.intervisie.rehearsal.house;

import java.nio.file.Path;
import java.util.Optional;

/** A process that keeps talking and names what was acknowledged, until it is killed. */
final class Mouth {

    private Mouth() {}

    public static void main(String[] args) {
        var house = Houses.in(Path.of(args[0]));
        for (int i = 0; ; i++) {
            var act = args[1] + "-" + i;
            house.change(draft -> draft.once(act, () -> say(draft, act)));
            System.out.println(act);
        }
    }

    private static String say(Draft draft, String text) {
        var room = draft.room("oefenkamer").opened("Oefenkamer");
        var content = new Content.Typed("ana", text, false);
        var eyes = Refs.everybody(room.id());
        var said = Saying.first(room, draft.newId(), Optional.empty(), eyes, draft.now(), content);
        // few stay, so that the room does not grow while the process runs as fast as it can
        draft.put(room.without(each -> each.place() < room.nextPlace() - 20).said(said));
        return said.id();
    }
}
