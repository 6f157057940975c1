package nl.intervisie.rules.broken.sight.wording;

import nl.intervisie.rules.broken.sight.method.Recipe;

/** A judge of words that looks at the method. */
public record Biased(Recipe recipe) {}
