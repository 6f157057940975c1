/** How the rehearsal page is tried. */
@NullMarked
package nl.intervisie.rehearsal;

import org.jspecify.annotations.NullMarked;
