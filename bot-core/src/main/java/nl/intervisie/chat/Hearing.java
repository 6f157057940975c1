package nl.intervisie.chat;

/** The way in from every chat platform; the engine implements it. */
public interface Hearing {

    /**
     * Takes in what a person or the platform did, and returns when it is recorded and durable. What
     * changed a session once does not change it again under the same {@link Incoming#key}; what was
     * refused may be accepted when it is delivered later. Safe to call from many threads.
     *
     * <p>Any exception means that it was not heard: deliver it again under the same key, or let the
     * platform do so. It may ask the platform who can read a room ({@link ChatPlatform#readers})
     * before it returns: do not call it on a thread that such an answer needs.
     */
    Heard hear(Incoming incoming);
}
