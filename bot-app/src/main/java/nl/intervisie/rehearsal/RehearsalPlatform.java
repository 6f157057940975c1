package nl.intervisie.rehearsal;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Optional;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.NotKept;
import nl.intervisie.rehearsal.house.Refs;

/**
 * The way out to the rehearsal page: an errand is a change to the house, made once under its key.
 */
public final class RehearsalPlatform implements ChatPlatform {

    private static final Capabilities ALL = new Capabilities(true, true, true, true, true);
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final House house;

    public RehearsalPlatform(House house) {
        this.house = house;
    }

    @Override
    public Capabilities capabilities(RoomRef room) {
        return ALL;
    }

    @Override
    public Readers readers(RoomRef room) throws NotDelivered {
        try {
            var people = house.room(room.id()).inside().stream().map(Refs::person).collect(toSet());
            return new Readers(people, 0, false);
        } catch (NotKept e) {
            throw new NotDelivered("the house can not be read now", A_MOMENT);
        }
    }

    /** Whoever is at this machine looks after it. */
    @Override
    public boolean administers(UserRef who) {
        return true;
    }

    @Override
    public Delivered perform(Errand errand, Attempt attempt) throws NotDelivered, Unclear, Refused {
        try {
            return new Delivered(
                    house.change(draft ->
                            draft.once(act(errand), () -> new Errands(draft).carryOut(errand))));
        } catch (NoRoom e) {
            throw new Refused("the room is not there, or closed");
        } catch (NotKept e) {
            if (e.isCertain()) {
                throw new NotDelivered("the house could not keep it", A_MOMENT);
            }
            throw new Unclear("the house may have kept it");
        }
    }

    @Override
    public Finding find(Errand errand, Attempt attempt) {
        try {
            Optional<String> ref = house.done(act(errand));
            return ref.isPresent()
                    ? new Finding.Found(new Delivered(ref.get()))
                    : new Finding.Absent();
        } catch (NotKept e) {
            return new Finding.NotNow();
        }
    }

    private static String act(Errand errand) {
        return "errand/" + errand.key().id();
    }
}
