/** A Discord on this machine, with the rules that the real one documents. */
@NullMarked
package nl.intervisie.discord.fake;

import org.jspecify.annotations.NullMarked;
