/** Part of a house that breaks a rule. */
@NullMarked
package nl.intervisie.rules.broken.sight.session;

import org.jspecify.annotations.NullMarked;
