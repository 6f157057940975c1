/** Part of a house that breaks a rule. */
@NullMarked
package nl.intervisie.rules.broken.threads.slack;

import org.jspecify.annotations.NullMarked;
