package nl.intervisie.rules.broken.platforms.session;

/** What a platform may not know. */
public record Run(String id) {}
