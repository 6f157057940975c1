package nl.intervisie.engine.texts;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;

/**
 * How a language writes numbers and counts things. ICU reads its data when a first number is shown,
 * not when the program starts, and keeps it.
 */
record Grammar(ULocale locale, LocalizedNumberFormatter numbers) {

    static Grammar of(String language) {
        var locale = ULocale.forLanguageTag(language);
        return new Grammar(locale, NumberFormatter.withLocale(locale));
    }

    FormattedNumber shown(Number number) {
        return numbers.format(number);
    }

    /** The plural form this number takes: {@code one}, {@code other}, … */
    String form(PluralType type, FormattedNumber number) {
        return PluralRules.forLocale(locale, type).select(number);
    }
}
