package nl.intervisie.rules.broken.sight.method;

import nl.intervisie.rules.broken.sight.method.script.Reader;

/** A method that reads itself. */
public record Recipe(Reader reader) {}
