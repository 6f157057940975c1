/**
 * How far a session is: its plan, its people, its clock and what it has brought so far, each read
 * from the events.
 */
@NullMarked
package nl.intervisie.session.course;

import org.jspecify.annotations.NullMarked;
