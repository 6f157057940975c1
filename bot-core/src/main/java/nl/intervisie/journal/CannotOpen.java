package nl.intervisie.journal;

/** The journal cannot be opened; the message says in one sentence why, for whoever runs the bot. */
public final class CannotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotOpen(String why) {
        super(why);
    }
}
