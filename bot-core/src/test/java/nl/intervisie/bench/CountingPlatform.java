package nl.intervisie.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import org.jspecify.annotations.Nullable;

/**
 * A platform that does nothing but count, and remember the last button of each kind it was given
 * for each room.
 */
final class CountingPlatform implements ChatPlatform {

    private final AtomicLong errands = new AtomicLong();
    private final Map<String, Act> acts = new ConcurrentHashMap<>();

    /** How many errands were carried out. */
    long errands() {
        return errands.get();
    }

    /** The last button in this room that stands for this verb. */
    @Nullable Act act(String room, String verb) {
        return acts.get(room + " " + verb);
    }

    @Override
    public Capabilities capabilities(RoomRef room) {
        return new Capabilities(true, true, true, false, true);
    }

    @Override
    public Readers readers(RoomRef room) {
        return new Readers(Set.of(), 0, false);
    }

    @Override
    public boolean administers(UserRef who) {
        return false;
    }

    @Override
    public Delivered perform(Errand errand, Attempt attempt) {
        switch (errand) {
            case Errand.Post(_, var audience, _, var message) ->
                    remember(room(audience), message.buttons());
            case Errand.Edit(_, var audience, _, var message) ->
                    remember(room(audience), message.buttons());
            case Errand _ -> {}
        }
        return new Delivered("m" + errands.incrementAndGet());
    }

    private static RoomRef room(Audience audience) {
        return switch (audience) {
            case Audience.Room(var room) -> room;
            case Audience.Person(_, var room) -> room;
            case Audience.Desk(_, var room) -> room;
        };
    }

    private void remember(RoomRef room, List<Button> buttons) {
        buttons.forEach(
                it -> acts.put(room.id() + " " + it.act().token().split("~", 2)[0], it.act()));
    }

    @Override
    public Finding find(Errand errand, Attempt attempt) {
        return new Finding.Absent();
    }
}
