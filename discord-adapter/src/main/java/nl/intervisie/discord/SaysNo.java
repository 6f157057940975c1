package nl.intervisie.discord;

/**
 * Discord understood a request and will not do it. The message is Discord's own code and what it
 * stands for, never a word anybody wrote.
 */
final class SaysNo extends Exception {

    private static final long serialVersionUID = 1L;

    static final int UNKNOWN_CHANNEL = 10003;
    static final int UNKNOWN_MESSAGE = 10008;
    static final int UNKNOWN_INTERACTION = 10062;
    static final int ALREADY_ANSWERED = 40060;
    static final int NO_ACCESS = 50001;
    static final int TAKES_NO_MESSAGES = 50007;
    static final int NO_PERMISSION = 50013;
    static final int ARCHIVED = 50083;
    static final int THREAD_IS_THERE = 160004;

    private final int code;

    /**
     * @param code https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
     */
    SaysNo(int code, String meaning) {
        super(code + " (" + meaning + ")");
        this.code = code;
    }

    boolean is(int... codes) {
        for (int one : codes) {
            if (one == code) {
                return true;
            }
        }
        return false;
    }
}
