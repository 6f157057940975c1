/** Plays sessions through the real engine, with a platform, a clock and a journal in memory. */
@NullMarked
package nl.intervisie.play;

import org.jspecify.annotations.NullMarked;
