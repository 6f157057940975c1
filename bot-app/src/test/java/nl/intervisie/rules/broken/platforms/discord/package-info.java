/** Part of a house that breaks a rule. */
@NullMarked
package nl.intervisie.rules.broken.platforms.discord;

import org.jspecify.annotations.NullMarked;
