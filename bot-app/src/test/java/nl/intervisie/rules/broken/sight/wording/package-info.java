/** Part of a house that breaks a rule. */
@NullMarked
package nl.intervisie.rules.broken.sight.wording;

import org.jspecify.annotations.NullMarked;
