/** Sessions that somebody tries alone: the real engine, a clock of their own, others played. */
@NullMarked
package nl.intervisie.solo;

import org.jspecify.annotations.NullMarked;
