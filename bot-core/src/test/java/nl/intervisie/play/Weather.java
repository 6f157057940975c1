package nl.intervisie.play;

/** What goes wrong, again and again, while a transcript is played. */
public enum Weather {
    CALM,
    FALLS_AFTER_EVERY_LINE,
    FALLS_AFTER_DELIVERING,
    REFUSED_ONCE,
    HEARD_TWICE
}
