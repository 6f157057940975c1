/** Measures what people notice: how soon others see what somebody did. */
@NullMarked
package nl.intervisie.bench;

import org.jspecify.annotations.NullMarked;
