package nl.intervisie.play;

import java.util.Optional;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.ThreadRef;

/**
 * A message as the platform shows it now.
 *
 * @param touched counts up at every change on the platform, so that what happened last is known
 */
public record Shown(
        MessageRef ref,
        ErrandKey by,
        Audience to,
        Optional<ThreadRef> thread,
        Message message,
        int touched) {

    Shown edited(Message next, int at) {
        return new Shown(ref, by, to, thread, next, at);
    }
}
