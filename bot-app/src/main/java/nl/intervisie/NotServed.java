package nl.intervisie;

import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;

/** A platform for which there is no token (any more): what is for it goes nowhere else. */
record NotServed() implements ChatPlatform {

    @Override
    public Capabilities capabilities(RoomRef room) {
        return new Capabilities(false, false, false, false, false);
    }

    @Override
    public Readers readers(RoomRef room) throws Refused {
        throw refused();
    }

    @Override
    public boolean administers(UserRef who) {
        return false;
    }

    @Override
    public Delivered perform(Errand errand, Attempt attempt) throws Refused {
        throw refused();
    }

    @Override
    public Finding find(Errand errand, Attempt attempt) {
        return new Finding.Absent();
    }

    private static Refused refused() {
        return new Refused("no token for this platform");
    }
}
