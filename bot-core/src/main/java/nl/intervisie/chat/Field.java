package nl.intervisie.chat;

import java.util.List;

/**
 * One field of a form. Values come back as text under {@link #name}: several choices parted by
 * commas, a day as ISO.
 */
public sealed interface Field {

    /** Under which the value comes back. */
    String name();

    /** What the person reads above it. */
    String label();

    /** Whether the form may be sent without it. */
    boolean required();

    /**
     * Free text.
     *
     * @param draft what stands there already, possibly empty
     * @param most the most characters that fit
     */
    record Words(
            String name,
            String label,
            String hint,
            String draft,
            int most,
            boolean tall,
            boolean required)
            implements Field {}

    /** One or several of a few options. */
    record Choice(
            String name, String label, List<Option> options, boolean several, boolean required)
            implements Field {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One of the rooms this person is in; comes back as its {@link RoomRef#id}. */
    record Place(String name, String label, boolean required) implements Field {}

    /** A date. */
    record Day(String name, String label, boolean required) implements Field {}

    /**
     * One of a few things to choose; the label may hold people's words; {@code chosen} when it
     * stands already.
     */
    record Option(String value, Line label, boolean chosen) {

        /** An option that is not chosen yet. */
        public Option(String value, Line label) {
            this(value, label, false);
        }

        /** The same option, chosen already. */
        public Option standing() {
            return new Option(value, label, true);
        }
    }
}
