/**
 * The bot's own words in every language: {@code /texts/texts_<language>.properties}, for the
 * languages listed in {@code /texts/languages}.
 */
@NullMarked
package nl.intervisie.engine.texts;

import org.jspecify.annotations.NullMarked;
