package nl.intervisie.rules.broken.sight.engine;

/** What a session may not know. */
public record Machine(String name) {}
