package nl.intervisie.slack;

import java.util.Optional;
import nl.intervisie.chat.UserRef;

/**
 * What people are called. Slack calls whoever is mentioned, so somebody who is only named is named
 * in letters.
 */
interface Names {

    /** Empty when it is not known now. */
    Optional<String> of(UserRef who);
}
