package nl.intervisie.rehearsal.house;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Ids that say nothing: neither when something was said nor how much was said in between. */
public final class RandomIds implements Supplier<String> {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
