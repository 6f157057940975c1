package nl.intervisie.method;

/** How much practice a group needs for a method. */
public enum Level {
    STARTING,
    PRACTISED,
    ADVANCED
}
