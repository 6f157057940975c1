/** What must survive a fall: events, contents, seats, what was heard and what is owed. */
@NullMarked
package nl.intervisie.journal;

import org.jspecify.annotations.NullMarked;
