package nl.intervisie.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Cut;
import nl.intervisie.chat.craft.Marker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words for one person alone that are never the only copy of anything. */
record Whispers(Branch branch) {

    private static final Logger LOG = LoggerFactory.getLogger(Whispers.class);

    /** A soft nudge in the conversation with one person. */
    void nudge(UserRef who, RoomRef about, Message message) {
        privately(who, parts(message, about, "nudge"));
    }

    /** What could not be said on an interaction, in the conversation with one person. */
    void privately(UserRef who, List<DataObject> pieces) {
        try {
            var channel = branch.channels().with(who);
            for (var piece : pieces) {
                piece.put("flags", Components.VERSION_2);
                branch.rest().call(Route.Messages.SEND_MESSAGE.compile(channel), piece);
            }
        } catch (SaysNo | NotDelivered | Unclear e) {
            LOG.warn("A private word was not shown: {}", e.getMessage());
        }
    }

    private List<DataObject> parts(Message message, RoomRef about, String sign) {
        return new Components(branch.server(), Optional.of(about)).parts(message, new Marker(sign));
    }

    /** A private word on an interaction; all of it, in as many messages as it takes. */
    List<DataObject> of(Message message, RoomRef about) {
        var whispered = parts(message, about, "note");
        whispered.forEach(Components::whispered);
        return whispered;
    }

    /** What somebody wrote, to copy, under why it could not be used. */
    List<DataObject> handedBack(Line why, String text, RoomRef about) {
        var word =
                new Message(
                        Message.Kind.WORD, Optional.empty(), List.of(why), List.of(), List.of());
        var all = new ArrayList<>(of(word, about));
        all.addAll(toCopy(text));
        return all;
    }

    /** What somebody wrote, whole. */
    static List<DataObject> toCopy(String text) {
        return Cut.pieces(text, Markdown.MOST).stream()
                .filter(it -> !it.isBlank())
                .map(Components::toCopy)
                .toList();
    }
}
