package nl.intervisie.method;

/** Whether a contribution is seen at once, with all others when they are revealed, or never. */
public enum Seen {
    OPEN,
    BLIND,
    PRIVATE
}
