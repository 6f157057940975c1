package nl.intervisie.chat.craft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Errand;

/**
 * The sign by which a message of ours is known again: the same at every attempt, without meaning to
 * anybody else.
 */
public record Marker(String sign) {

    private static final int BYTES = 15;

    public static Marker of(Errand errand, Attempt attempt) {
        var whole = attempt.token() + "/" + errand.key().id();
        return new Marker(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                Arrays.copyOf(
                                        sha256().digest(whole.getBytes(StandardCharsets.UTF_8)),
                                        BYTES)));
    }

    /** Of one part of a message that is too long for one. */
    public String part(int number) {
        return sign + "." + number;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
