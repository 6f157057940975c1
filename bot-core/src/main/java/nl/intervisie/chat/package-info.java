/**
 * What is heard and said in a room, in no platform's dialect, and the two ports between a platform
 * and the engine.
 */
@NullMarked
package nl.intervisie.chat;

import org.jspecify.annotations.NullMarked;
