/** The rehearsal page: a platform in a browser, where anyone can live through a session. */
@NullMarked
package nl.intervisie.rehearsal;

import org.jspecify.annotations.NullMarked;
