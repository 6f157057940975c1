/** The program: wiring, settings and command line. */
@NullMarked
package nl.intervisie;

import org.jspecify.annotations.NullMarked;
