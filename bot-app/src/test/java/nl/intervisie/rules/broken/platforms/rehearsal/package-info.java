/** Part of a house that breaks a rule. */
@NullMarked
package nl.intervisie.rules.broken.platforms.rehearsal;

import org.jspecify.annotations.NullMarked;
