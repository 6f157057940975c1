package nl.intervisie.rehearsal.house;

/** The house can not be opened; the message says in one sentence why, for whoever runs the bot. */
public final class HouseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HouseRefused(String why) {
        super(why);
    }
}
