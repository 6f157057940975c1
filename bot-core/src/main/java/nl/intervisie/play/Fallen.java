package nl.intervisie.play;

/** The bot falls here: nothing may catch it but who raises the bot again. */
public final class Fallen extends Error {

    private static final long serialVersionUID = 1L;

    public Fallen() {
        super("the bot fell", null, false, false);
    }
}
