/** What every way to a chat platform needs, in no platform's dialect. */
@NullMarked
package nl.intervisie.chat.craft;

import org.jspecify.annotations.NullMarked;
