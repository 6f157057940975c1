package nl.intervisie.chat;

/** What looking for an earlier attempt showed. */
public sealed interface Finding {

    /** It is there. */
    record Found(Delivered delivered) implements Finding {}

    /** It is certainly not there. */
    record Absent() implements Finding {}

    /** It can not be looked for just now: the platform does not answer. */
    record NotNow() implements Finding {}

    /** Nobody can tell, now or later. */
    record CannotTell() implements Finding {}
}
