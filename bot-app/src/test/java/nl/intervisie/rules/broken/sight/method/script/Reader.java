package nl.intervisie.rules.broken.sight.method.script;

/** What a method may not know. */
public record Reader(String path) {}
