package nl.intervisie.engine;

/**
 * Where chance comes from: session ids, lots, tokens. Given, so that the same seed gives the same
 * history.
 */
public interface Seeds {

    /** The next number. */
    long next();
}
