/** What a browser sees of the rehearsal house, and what it sends. */
@NullMarked
package nl.intervisie.rehearsal.page;

import org.jspecify.annotations.NullMarked;
