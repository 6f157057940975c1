/** One run of a method by one group in one room: pure states that decide and evolve. */
@NullMarked
package nl.intervisie.session;

import org.jspecify.annotations.NullMarked;
