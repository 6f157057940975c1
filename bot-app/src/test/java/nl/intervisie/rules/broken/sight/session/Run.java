package nl.intervisie.rules.broken.sight.session;

import nl.intervisie.rules.broken.sight.engine.Machine;
import nl.intervisie.rules.broken.sight.method.Recipe;
import org.slf4j.Logger;

/** A session that knows too much; the recipe it may know. */
public record Run(Recipe recipe, Machine machine, Logger log) {}
