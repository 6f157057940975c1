/** How the rehearsal house is tried. */
@NullMarked
package nl.intervisie.rehearsal.house;

import org.jspecify.annotations.NullMarked;
