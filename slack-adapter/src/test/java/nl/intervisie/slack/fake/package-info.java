/** A Slack of our own, as strict as the real one says it is. */
@NullMarked
package nl.intervisie.slack.fake;

import org.jspecify.annotations.NullMarked;
