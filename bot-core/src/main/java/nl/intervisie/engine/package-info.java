/** The shell around the sessions: hears, decides, records, and only then acts. */
@NullMarked
package nl.intervisie.engine;

import org.jspecify.annotations.NullMarked;
