package nl.intervisie.method;

/** One after another, each once before anybody twice; or as it comes. */
public enum Order {
    TURNS,
    FREE
}
