/** Discord as a platform, tried with real JDA against a Discord of our own. */
@NullMarked
package nl.intervisie.discord;

import org.jspecify.annotations.NullMarked;
