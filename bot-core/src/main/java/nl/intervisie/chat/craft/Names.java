package nl.intervisie.chat.craft;

import java.util.Optional;
import nl.intervisie.chat.UserRef;

/**
 * What people are called. Slack calls whoever is mentioned, so somebody who is only named is named
 * in letters.
 */
public interface Names {

    /** Empty when it is not known now. */
    Optional<String> of(UserRef who);
}
