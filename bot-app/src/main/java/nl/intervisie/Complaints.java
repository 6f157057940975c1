package nl.intervisie;

import java.util.List;
import java.util.Objects;

/** Why the bot can not start: each complaint is one sentence that says what to do about it. */
final class Complaints extends Exception {

    private static final long serialVersionUID = 1L;

    Complaints(List<String> sentences) {
        super(String.join("\n", sentences));
    }

    List<String> sentences() {
        return Objects.requireNonNull(getMessage()).lines().toList();
    }
}
