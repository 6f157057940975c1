/** Writing a method of one's own, as the page needs to know it: who does it stands elsewhere. */
@NullMarked
package nl.intervisie.rehearsal.script;

import org.jspecify.annotations.NullMarked;
