package nl.intervisie.rules.broken.platforms.chat;

/** What a platform may know. */
public record Word(String text) {}
