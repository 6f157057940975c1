/** How the page behaves, seen through plain requests and through a real browser. */
@NullMarked
package nl.intervisie.rehearsal.page;

import org.jspecify.annotations.NullMarked;
