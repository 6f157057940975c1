/** Part of a house that breaks a rule. */
@NullMarked
package nl.intervisie.rules.broken.platforms.slack;

import org.jspecify.annotations.NullMarked;
