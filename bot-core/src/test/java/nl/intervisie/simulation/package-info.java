/**
 * Sessions that go as chance has it, on one thread and under faults, and a judge who knows nothing
 * of the engine.
 */
@NullMarked
package nl.intervisie.simulation;

import org.jspecify.annotations.NullMarked;
