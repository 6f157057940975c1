package nl.intervisie.play;

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

/** A platform with mishaps on the way to it and back. */
record Stormy(ChatPlatform platform, Mishap mishap) implements ChatPlatform {

    @Override
    public Capabilities capabilities(RoomRef room) {
        return platform.capabilities(room);
    }

    @Override
    public Readers readers(RoomRef room) throws NotDelivered, Refused {
        return platform.readers(room);
    }

    @Override
    public boolean administers(UserRef who) throws NotDelivered {
        return platform.administers(who);
    }

    @Override
    public Delivered perform(Errand errand, Attempt attempt) throws NotDelivered, Unclear, Refused {
        mishap.before(errand, attempt);
        var delivered = platform.perform(errand, attempt);
        mishap.after(errand, attempt);
        return delivered;
    }

    @Override
    public Finding find(Errand errand, Attempt attempt) {
        return platform.find(errand, attempt);
    }
}
