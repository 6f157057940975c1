/** Part of a house that breaks a rule. */
@NullMarked
package nl.intervisie.rules.broken.sight.chat;

import org.jspecify.annotations.NullMarked;
