package nl.intervisie.engine.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Span;

/** A line while its places are being filled. */
final class Filling {

    private final Map<String, ?> args;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    Filling(Map<String, ?> args) {
        this.args = args;
    }

    void say(String text) {
        words.append(text);
    }

    void put(String name, Grammar grammar) {
        switch (args.get(name)) {
            case Span.Plain(var text) -> say(text);
            case Span span -> add(span);
            case List<?> several -> list(several);
            case Number number -> say(grammar.shown(number).toString());
            case String text -> say(text);
            case null, default -> throw new Template.Unfilled("nothing for {" + name + "}");
        }
    }

    private void list(List<?> several) {
        String between = "";
        for (Object one : several) {
            say(between);
            between = ", ";
            if (one instanceof Span span) {
                add(span);
            }
        }
    }

    Number number(String name) {
        return args.get(name) instanceof Number number ? number : missing("number", name);
    }

    String word(String name) {
        return args.get(name) instanceof String word ? word : missing("word", name);
    }

    private static <T> T missing(String what, String name) {
        throw new Template.Unfilled("no " + what + " for {" + name + "}");
    }

    Line line() {
        flush();
        return new Line(spans);
    }

    private void add(Span span) {
        flush();
        spans.add(span);
    }

    private void flush() {
        if (!words.isEmpty()) {
            spans.add(new Span.Plain(words.toString()));
            words.setLength(0);
        }
    }
}
