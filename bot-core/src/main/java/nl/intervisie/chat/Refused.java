package nl.intervisie.chat;

/**
 * A platform will never accept this errand. The message names what is missing, and holds nothing
 * anybody wrote.
 */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    public Refused(String why) {
        super(why);
    }
}
