package nl.intervisie.kills;

import java.io.IOException;
import java.util.Optional;

/** A running bot as its client sees it. Every call may find it killed. */
interface Bot {

    /** Starts it on the files it left, and returns when it can be talked to. */
    void start() throws IOException;

    /** Ends it like a power cut: no farewell. */
    void kill();

    /** Comes into a room. */
    void enter(String room, String who) throws IOException;

    /** How much was said in a room so far, to anybody. */
    int said(String room) throws IOException;

    /** Gives a command. */
    boolean command(String id, String room, String who, String words) throws IOException;

    /** The act behind the newest button of this verb that this person sees. */
    Optional<String> find(String room, String who, String verb) throws IOException;

    /** Presses it; true when the answer says it is done. The same id is the same press. */
    boolean press(String id, String room, String who, String act) throws IOException;

    /** Sends a form; true when the answer says it is done. The same id is the same form. */
    boolean form(String id, String room, String who, String act, String values) throws IOException;
}
