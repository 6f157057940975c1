package nl.intervisie.session.effect;

/** Everything the bot can say, by what it means; the words are in the message bundles. */
public enum Phrase {
    REFUSED_NOT_BEGUN
}
