package nl.intervisie.chat;

/** A reaction that the bot puts ready on a card; it means the same as its act's button. */
public record Reaction(String emoji, Act act) {}
