/**
 * What the world must do about an event: what is said to whom, without words or people of its own.
 */
@NullMarked
package nl.intervisie.session.effect;

import org.jspecify.annotations.NullMarked;
