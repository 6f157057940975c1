/** The recipes: what a method is, phase by phase. */
@NullMarked
package nl.intervisie.method;

import org.jspecify.annotations.NullMarked;
