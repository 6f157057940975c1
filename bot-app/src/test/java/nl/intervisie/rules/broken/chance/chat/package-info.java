/** Part of a house that breaks a rule. */
@NullMarked
package nl.intervisie.rules.broken.chance.chat;

import org.jspecify.annotations.NullMarked;
