package nl.intervisie.chat;

/** What looking for an earlier attempt showed. */
public sealed interface Finding {

    /** It is there. */
    record Found(Delivered delivered) implements Finding {}

    /** It is certainly not there. */
    record Absent() implements Finding {}

    /** Nobody can tell. */
    record CannotTell() implements Finding {}
}
