package nl.intervisie.play;

import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.Unclear;

/** What goes wrong on the way to the platform and back; both do nothing when all is well. */
public interface Mishap {

    /** All is well. */
    Mishap NONE = new Mishap() {};

    default void before(Errand errand, Attempt attempt) throws NotDelivered, Unclear, Refused {}

    default void after(Errand errand, Attempt attempt) throws Unclear {}

    /** Whether it can be looked for at all just now. */
    default boolean canLook(Errand errand) {
        return true;
    }

    /** Whether looking for it shows anything. */
    default boolean canTell(Errand errand, Attempt attempt) {
        return true;
    }
}
