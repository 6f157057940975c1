package nl.intervisie.slack;

/**
 * Slack understood a request and will not do it. The message is Slack's own code, never a word
 * anybody wrote.
 */
final class SaysNo extends Exception {

    private static final long serialVersionUID = 1L;
    private final String code;

    /**
     * @param code such as {@code channel_not_found}
     * @param needed the scope that is missing; empty when it is something else
     */
    SaysNo(String code, String needed) {
        super(
                needed.isEmpty()
                        ? code
                        : code + ": give the app the scope " + needed + " and install it again");
        this.code = code;
    }

    boolean is(String... codes) {
        for (String one : codes) {
            if (one.equals(code)) {
                return true;
            }
        }
        return false;
    }

    String code() {
        return code;
    }
}
