/**
 * Kills the running bot at any moment, and looks afterwards whether anything was lost or said
 * twice.
 */
@NullMarked
package nl.intervisie.kills;

import org.jspecify.annotations.NullMarked;
