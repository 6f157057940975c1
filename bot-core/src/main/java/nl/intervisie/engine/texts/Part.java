package nl.intervisie.engine.texts;

import com.ibm.icu.text.PluralRules.PluralType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A piece of a text. */
sealed interface Part {

    /** Says itself. */
    void fill(Filling filling, String counted);

    /** Adds the names of its places. */
    default void collect(Set<String> places) {}

    /** Words as they stand. */
    record Words(String text) implements Part {

        @Override
        public void fill(Filling filling, String counted) {
            filling.say(text);
        }
    }

    /** The number of the plural around it. */
    record Count() implements Part {

        @Override
        public void fill(Filling filling, String counted) {
            filling.say(counted);
        }
    }

    /** An open place. */
    record Place(String name, Grammar grammar) implements Part {

        @Override
        public void fill(Filling filling, String counted) {
            filling.put(name, grammar);
        }

        @Override
        public void collect(Set<String> places) {
            places.add(name);
        }
    }

    /**
     * Words that differ with a number; {@code exact} by the very number, {@code forms} by the
     * language's plurals.
     */
    record Plural(
            String name,
            double offset,
            PluralType type,
            Grammar grammar,
            Map<Double, Template> exact,
            Map<String, Template> forms)
            implements Part {

        @Override
        public void fill(Filling filling, String counted) {
            Number number = filling.number(name);
            var shown = grammar.shown(offset == 0 ? number : number.doubleValue() - offset);
            Template same = exact.get(number.doubleValue());
            Template form = same == null ? chosen(forms, grammar.form(type, shown)) : same;
            form.fill(filling, shown.toString());
        }

        @Override
        public void collect(Set<String> places) {
            places.add(name);
            exact.values().forEach(it -> places.addAll(it.places()));
            forms.values().forEach(it -> places.addAll(it.places()));
        }
    }

    /** Words that differ with a word. */
    record Select(String name, Map<String, Template> cases) implements Part {

        @Override
        public void fill(Filling filling, String counted) {
            chosen(cases, filling.word(name)).fill(filling, counted);
        }

        @Override
        public void collect(Set<String> places) {
            places.add(name);
            cases.values().forEach(it -> places.addAll(it.places()));
        }
    }

    private static Template chosen(Map<String, Template> forms, String form) {
        Template named = forms.get(form);
        return named == null ? forms.getOrDefault("other", new Template(List.of())) : named;
    }
}
