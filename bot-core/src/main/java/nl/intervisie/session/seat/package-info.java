/**
 * Who sits where in a session, and where their words are kept: never who they are, never what they
 * said.
 */
@NullMarked
package nl.intervisie.session.seat;

import org.jspecify.annotations.NullMarked;
