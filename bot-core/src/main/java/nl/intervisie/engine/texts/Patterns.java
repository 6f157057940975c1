package nl.intervisie.engine.texts;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part.Type;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one ICU message pattern into a {@link Template}. */
final class Patterns {

    private final MessagePattern pattern;
    private final Grammar grammar;
    private int at;

    Patterns(String text, Grammar grammar) {
        this.pattern = new MessagePattern(text);
        this.grammar = grammar;
    }

    Template read() {
        at = 0;
        return message();
    }

    /** From a MSG_START to after its MSG_LIMIT. */
    private Template message() {
        var parts = new ArrayList<Part>();
        int from = part().getLimit();
        at++;
        while (type() != Type.MSG_LIMIT) {
            words(from, parts);
            from = next(parts);
        }
        words(from, parts);
        at++;
        return new Template(parts);
    }

    private void words(int from, List<Part> parts) {
        String text = pattern.getPatternString().substring(from, part().getIndex());
        if (text.contains("#") || text.contains("{") || text.contains("}")) {
            throw new IllegalArgumentException("a loose #, { or } in: " + text);
        }
        if (!text.isEmpty()) {
            parts.add(new Part.Words(text));
        }
    }

    /** Reads one thing between words, and says where the words after it start. */
    private int next(List<Part> parts) {
        var here = part();
        switch (here.getType()) {
            case ARG_START -> {
                return argument(parts, here.getArgType());
            }
            case REPLACE_NUMBER -> parts.add(new Part.Count());
            default -> {}
        }
        at++;
        return here.getLimit();
    }

    private int argument(List<Part> parts, ArgType kind) {
        int limit = pattern.getLimitPartIndex(at);
        at++;
        String name = pattern.getSubstring(part());
        at++;
        parts.add(
                switch (kind) {
                    case NONE -> new Part.Place(name, grammar);
                    case PLURAL -> plural(name, PluralType.CARDINAL, limit);
                    case SELECTORDINAL -> plural(name, PluralType.ORDINAL, limit);
                    case SELECT -> new Part.Select(name, forms(new HashMap<>(), limit));
                    case SIMPLE, CHOICE ->
                            throw new IllegalArgumentException(
                                    "{" + name + "} may only be plain, plural or select");
                });
        at = limit + 1;
        return pattern.getPart(limit).getLimit();
    }

    private Part plural(String name, PluralType type, int limit) {
        double offset = pattern.getPluralOffset(at);
        if (part().getType().hasNumericValue()) {
            at++;
        }
        var exact = new HashMap<Double, Template>();
        var forms = forms(exact, limit);
        return new Part.Plural(name, offset, type, grammar, exact, forms);
    }

    private Map<String, Template> forms(Map<Double, Template> exact, int limit) {
        var forms = new HashMap<String, Template>();
        while (at < limit) {
            String selector = pattern.getSubstring(part());
            at++;
            if (type().hasNumericValue()) {
                double number = pattern.getNumericValue(part());
                at++;
                exact.put(number, message());
            } else {
                forms.put(selector, message());
            }
        }
        return forms;
    }

    private MessagePattern.Part part() {
        return pattern.getPart(at);
    }

    private Type type() {
        return pattern.getPartType(at);
    }
}
