package nl.intervisie.chat.craft;

import java.util.Optional;

/** One thing that was looked at; {@code mend} is empty when it is good. */
public record Found(String what, Optional<String> mend) {

    public static Found good(String what) {
        return new Found(what, Optional.empty());
    }

    public static Found bad(String what, String mend) {
        return new Found(what, Optional.of(mend));
    }
}
