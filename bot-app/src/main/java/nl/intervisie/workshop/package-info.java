/**
 * Scripts that somebody writes and tries at the rehearsal page. They are data, and nothing else.
 */
@NullMarked
package nl.intervisie.workshop;

import org.jspecify.annotations.NullMarked;
