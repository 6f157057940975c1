/** Discord as a platform of the bot. */
@NullMarked
package nl.intervisie.discord;

import org.jspecify.annotations.NullMarked;
