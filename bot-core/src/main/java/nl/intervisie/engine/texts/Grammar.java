package nl.intervisie.engine.texts;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;

/** How a language writes numbers and counts things. */
record Grammar(LocalizedNumberFormatter numbers, PluralRules cardinals, PluralRules ordinals) {

    static Grammar of(String language) {
        var locale = ULocale.forLanguageTag(language);
        return new Grammar(
                NumberFormatter.withLocale(locale),
                PluralRules.forLocale(locale, PluralType.CARDINAL),
                PluralRules.forLocale(locale, PluralType.ORDINAL));
    }
}
