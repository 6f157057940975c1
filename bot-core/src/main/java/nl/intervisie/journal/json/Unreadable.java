package nl.intervisie.journal.json;

import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/** The record holds something this version cannot read: a later one wrote it. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }

    static <T> T when(boolean later, Supplier<T> reading) {
        if (later) {
            throw new Unreadable("the record was written in a later format");
        }
        try {
            return reading.get();
        } catch (JacksonException e) {
            throw new Unreadable("the record cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
