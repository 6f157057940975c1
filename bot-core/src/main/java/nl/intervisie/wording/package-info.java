/**
 * How a sentence is worded: whether what is said as a question asks, or advises. The rules of a
 * language are one file; this package reads them and knows no word of any language.
 */
@NullMarked
package nl.intervisie.wording;

import org.jspecify.annotations.NullMarked;
