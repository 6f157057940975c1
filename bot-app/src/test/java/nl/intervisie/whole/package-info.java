/** The whole bot, as its users meet it: a process, a port, browsers. */
@NullMarked
package nl.intervisie.whole;

import org.jspecify.annotations.NullMarked;
