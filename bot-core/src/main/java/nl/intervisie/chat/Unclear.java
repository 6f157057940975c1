package nl.intervisie.chat;

/** Nobody can tell whether an errand had its effect; it is looked for before it is tried again. */
public final class Unclear extends Exception {

    private static final long serialVersionUID = 1L;

    public Unclear(String why) {
        super(why);
    }
}
