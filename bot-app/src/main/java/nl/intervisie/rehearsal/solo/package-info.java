/** Trying a session alone, as the page needs to know it: who does it stands elsewhere. */
@NullMarked
package nl.intervisie.rehearsal.solo;

import org.jspecify.annotations.NullMarked;
