/** How events and effects are written as JSON: names that last, whatever the code calls them. */
@NullMarked
package nl.intervisie.journal.json;

import org.jspecify.annotations.NullMarked;
