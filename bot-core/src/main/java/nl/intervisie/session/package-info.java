/** One run of a method by one group: pure state, commands, events and the decisions between them. */
@NullMarked
package nl.intervisie.session;

import org.jspecify.annotations.NullMarked;
