/** What is heard and said in a room, in no platform's dialect. */
@NullMarked
package nl.intervisie.chat;

import org.jspecify.annotations.NullMarked;
