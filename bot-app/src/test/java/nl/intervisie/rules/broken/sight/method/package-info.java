/** Part of a house that breaks a rule. */
@NullMarked
package nl.intervisie.rules.broken.sight.method;

import org.jspecify.annotations.NullMarked;
