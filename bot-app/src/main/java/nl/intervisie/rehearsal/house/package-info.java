/**
 * The house in which rehearsals are held: its rooms, what is said in them, and the file that keeps
 * it.
 */
@NullMarked
package nl.intervisie.rehearsal.house;

import org.jspecify.annotations.NullMarked;
