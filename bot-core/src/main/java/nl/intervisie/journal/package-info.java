/** Remembers: events, sealed contents, seats, what was heard and what is owed, over JDBC. */
@NullMarked
package nl.intervisie.journal;

import org.jspecify.annotations.NullMarked;
