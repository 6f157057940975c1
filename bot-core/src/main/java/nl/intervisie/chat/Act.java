package nl.intervisie.chat;

/**
 * What a button, a reaction or a form stands for. Opaque to adapters, at most 80 characters,
 * carries no words and no people. Whether it opens a form is known from the act alone: Slack's
 * trigger lives three seconds, and on Discord a form must be the first response.
 *
 * @param opensForm whether pressing it is answered with {@link Heard.OpenForm}
 * @param token what the engine reads back
 */
public record Act(boolean opensForm, String token) {

    private static final String FORM = "f:";
    private static final String PLAIN = "a:";

    /** The act as one string, for a platform that keeps it in a button. */
    public String written() {
        return (opensForm ? FORM : PLAIN) + token;
    }

    /**
     * The act that {@link #written} wrote.
     *
     * @throws IllegalArgumentException when nothing of ours was written there
     */
    public static Act read(String written) {
        if (written.startsWith(FORM)) {
            return new Act(true, written.substring(FORM.length()));
        }
        if (written.startsWith(PLAIN)) {
            return new Act(false, written.substring(PLAIN.length()));
        }
        throw new IllegalArgumentException("not an act of ours");
    }
}
