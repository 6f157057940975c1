/** The rules of the house: who may know whom, and what the core may not do by itself. */
@NullMarked
package nl.intervisie.rules;

import org.jspecify.annotations.NullMarked;
