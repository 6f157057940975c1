package nl.intervisie.chat;

import java.util.List;

/** One line of a message. */
public record Line(List<Span> spans) {

    public Line {
        spans = List.copyOf(spans);
    }

    /** A line of the bot's own words. */
    public static Line of(String text) {
        return new Line(List.of(new Span.Plain(text)));
    }
}
