/** A house in which one package says nothing about null. */
@NullMarked
package nl.intervisie.rules.broken.unmarked.session;

import org.jspecify.annotations.NullMarked;
