package nl.intervisie.play;

/** The bot falls here: nothing may catch it but who raises the bot again. */
final class Fallen extends Error {

    private static final long serialVersionUID = 1L;

    Fallen() {
        super("the bot fell", null, false, false);
    }
}
