/** The shell around sessions: hears, decides, records, then acts. */
@NullMarked
package nl.intervisie.engine;

import org.jspecify.annotations.NullMarked;
