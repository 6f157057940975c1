/**
 * What is said about what happened: cards, calls, private words, the summary; by phrase and seat,
 * without words.
 */
@NullMarked
package nl.intervisie.session.speech;

import org.jspecify.annotations.NullMarked;
