/** Slack as a platform of the bot. */
@NullMarked
package nl.intervisie.slack;

import org.jspecify.annotations.NullMarked;
