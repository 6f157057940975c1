/** Part of a house that breaks a rule. */
@NullMarked
package nl.intervisie.rules.broken.circle.journal;

import org.jspecify.annotations.NullMarked;
