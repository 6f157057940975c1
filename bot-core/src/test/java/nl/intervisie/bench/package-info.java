/**
 * Measures: what the journal and the engine cost beside what the database alone costs, in the same
 * run.
 */
@NullMarked
package nl.intervisie.bench;

import org.jspecify.annotations.NullMarked;
