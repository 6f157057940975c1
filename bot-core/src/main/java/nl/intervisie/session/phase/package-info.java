/**
 * What a group does in a phase: rounds, offers, telling, questions, blind writing, choosing,
 * harvest.
 */
@NullMarked
package nl.intervisie.session.phase;

import org.jspecify.annotations.NullMarked;
