package nl.intervisie.discord.fake;

/**
 * Discord's way to say no: a status, a code of its own and a sentence.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes
 */
final class No extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int UNKNOWN_CHANNEL = 10003;
    static final int UNKNOWN_MESSAGE = 10008;
    static final int UNKNOWN_MEMBER = 10007;
    static final int UNKNOWN_WEBHOOK = 10015;
    static final int UNKNOWN_INTERACTION = 10062;
    static final int ACKNOWLEDGED = 40060;
    static final int NO_ACCESS = 50001;
    static final int NOT_YOURS = 50005;
    static final int SHUT = 50007;
    static final int NO_PERMISSION = 50013;
    static final int INVALID_BODY = 50035;
    static final int ARCHIVED = 50083;
    static final int THREAD_EXISTS = 160004;

    private final int status;
    private final int code;

    private No(int status, int code, String why) {
        super(why, null, false, false);
        this.status = status;
        this.code = code;
    }

    static No unknown(int code) {
        return new No(404, code, "Unknown");
    }

    static No forbidden(int code, String why) {
        return new No(403, code, why);
    }

    static No bad(int code, String why) {
        return new No(400, code, why);
    }

    static No invalid(String why) {
        return new No(400, INVALID_BODY, "Invalid Form Body: " + why);
    }

    static No unauthorized() {
        return new No(401, 0, "401: Unauthorized");
    }

    static No notFound() {
        return new No(404, 0, "404: Not Found");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
