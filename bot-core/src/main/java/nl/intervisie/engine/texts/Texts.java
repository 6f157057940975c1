package nl.intervisie.engine.texts;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Span;
import nl.intervisie.method.Brings;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;

/** Everything the bot says in its own words, by language and key; safe for many threads at once. */
public final class Texts {

    private final SortedMap<String, SortedMap<String, Template>> byLanguage;
    private final Nouns nouns;
    private final Brings brings;

    private Texts(
            SortedMap<String, SortedMap<String, Template>> byLanguage, Nouns nouns, Brings brings) {
        this.byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
        this.nouns = nouns;
        this.brings = brings;
    }

    /** The same where this is what people bring; until somebody says so, it is a case. */
    public Texts about(Brings brought) {
        return brought == brings ? this : new Texts(byLanguage, nouns, brought);
    }

    /** The texts that came with the program. */
    public static Texts load() {
        return loadedBy(Texts.class.getClassLoader());
    }

    /**
     * The texts this loader finds: it asks for every {@code texts/languages}, one language a line,
     * and for the bundle of each language named there.
     *
     * @throws IllegalStateException when a bundle is missing, says a key twice, or a text can not
     *     be read
     */
    public static Texts loadedBy(ClassLoader loader) {
        var all = new TreeMap<String, SortedMap<String, Template>>();
        var bundles = new Bundles(loader);
        bundles.languages().forEach(it -> all.put(it, compiled(it, bundles.of(it))));
        return new Texts(all, Nouns.of(all), Brings.CASE);
    }

    private static SortedMap<String, Template> compiled(
            String language, Map<String, String> bundle) {
        var templates = new TreeMap<String, Template>();
        var grammar = Grammar.of(language);
        bundle.forEach((key, pattern) -> {
            try {
                templates.put(key, Template.of(pattern, grammar));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalStateException(
                        "texts_" + language + ": " + key + ": " + e.getMessage(), e);
            }
        });
        return templates;
    }

    /** The languages there are texts in, as ISO codes. */
    public SortedSet<String> languages() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byLanguage.keySet()));
    }

    /** The keys there are texts for in this language. */
    public SortedSet<String> keys(String language) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(bundle(language).keySet()));
    }

    /** The names of the open places of a text. */
    public SortedSet<String> places(String language, String key) {
        return template(language, key).places();
    }

    /** The key of a phrase: {@code REFUSED_NOT_IN} is {@code refused-not-in}. */
    public static String key(Phrase phrase) {
        return written(phrase.name());
    }

    /** The key of a button's name: {@code MOVE_ON} is {@code verb-move-on}. */
    public static String key(Verb verb) {
        return "verb-" + written(verb.name());
    }

    private static String written(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a button is called. */
    public String label(String language, Verb verb) {
        return plain(language, key(verb), Map.of());
    }

    /** A phrase in words. */
    public Line line(String language, Phrase phrase, Map<String, ?> args) {
        return line(language, key(phrase), args);
    }

    /**
     * A text with its places filled. A {@link Number} is shown and chosen by; a {@link String} is
     * shown as the bot's own words and chosen by; a {@link Span}, such as somebody's words, is put
     * in untouched.
     *
     * @throws IllegalArgumentException when there is no such language or text, or a place stays
     *     empty
     */
    public Line line(String language, String key, Map<String, ?> args) {
        var all = new HashMap<String, Object>(nouns.places(brings, language));
        all.putAll(args);
        try {
            return template(language, key).line(all);
        } catch (Template.Unfilled e) {
            throw new IllegalArgumentException(key + " in " + language + ": " + e.getMessage(), e);
        }
    }

    /**
     * The same where only letters can stand: a button, a label, a title. Such texts have no places
     * for spans.
     */
    public String plain(String language, String key, Map<String, ?> args) {
        var words = new StringBuilder();
        for (Span span : line(language, key, args).spans()) {
            if (!(span instanceof Span.Plain(var text))) {
                throw new IllegalArgumentException(
                        key + " in " + language + " has no room for more than letters");
            }
            words.append(text);
        }
        return words.toString();
    }

    /** The same for a text without open places. */
    public String plain(String language, String key) {
        return plain(language, key, Map.of());
    }

    /** Whether there is such a text. */
    public boolean has(String language, String key) {
        return bundle(language).containsKey(key);
    }

    private Template template(String language, String key) {
        return Optional.ofNullable(bundle(language).get(key))
                .orElseThrow(
                        () -> new IllegalArgumentException("no text " + key + " in " + language));
    }

    private SortedMap<String, Template> bundle(String language) {
        return Optional.ofNullable(byLanguage.get(language))
                .orElseThrow(() -> new IllegalArgumentException("no texts in " + language));
    }
}
