package nl.intervisie.slack.fake;

/** Slack's way to say no: {@code ok} is false and this is why. */
final class No extends RuntimeException {

    private static final long serialVersionUID = 1L;

    No(String code) {
        super(code, null, false, false);
    }

    String code() {
        return String.valueOf(getMessage());
    }
}
