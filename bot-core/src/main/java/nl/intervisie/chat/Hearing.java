package nl.intervisie.chat;

/** The way in from every chat platform; the engine implements it. */
public interface Hearing {

    /**
     * Takes in what a person or the platform did, and returns when it is recorded and durable.
     * Hearing the same {@link Incoming#key} again changes nothing. Safe to call from many threads.
     */
    Heard hear(Incoming incoming);
}
