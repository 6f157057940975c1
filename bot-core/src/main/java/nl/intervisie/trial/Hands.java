package nl.intervisie.trial;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.play.Shown;

/** How those who are played see and do things in a room where somebody is really there. */
public interface Hands {

    /** The same thing as long as nothing changed in the room. */
    Object state();

    /** What the bot shows this person now, oldest first. */
    List<Shown> seenBy(UserRef who);

    /** What was typed last before the bot showed this. */
    Optional<String> heardBefore(MessageRef shown);

    /** How many words there are that this person had not seen when this was last asked. */
    int unread(UserRef who);

    /** When something last changed that anybody could see. */
    Instant quietSince();

    /** Comes into the room. */
    void comeIn(UserRef who);

    /** Gives a command. */
    void command(UserRef who, String words);

    /** Presses a button; the form that it opens, if it opens one. */
    Optional<Form> press(UserRef who, Act act);

    /** Sends a form. */
    void send(UserRef who, Form form, Map<String, String> values);

    /** Types something. */
    void say(UserRef who, Optional<ThreadRef> thread, String text);
}
