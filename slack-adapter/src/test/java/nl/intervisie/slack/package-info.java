/** Slack as a platform of the bot, tried on a Slack of our own. */
@NullMarked
package nl.intervisie.slack;

import org.jspecify.annotations.NullMarked;
