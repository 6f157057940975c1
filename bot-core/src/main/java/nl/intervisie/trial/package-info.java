/** Tries a method out: people played by rules live through it at human speed, and are asked how. */
@NullMarked
package nl.intervisie.trial;

import org.jspecify.annotations.NullMarked;
