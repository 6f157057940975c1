package nl.intervisie.rehearsal.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Span;
import nl.intervisie.rehearsal.Words;
import nl.intervisie.rehearsal.house.Cast;

/** A line as it is shown. */
record LineView(List<SpanView> spans) {

    /** No line at all. */
    static final LineView NONE = new LineView(List.of());

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT).withZone(ZONE);

    /**
     * A stretch of it.
     *
     * @param kind plain, quote, person, called, time, left or date
     * @param text what stands there; for moments what stands there until the browser knows better
     * @param at the moment, for moments
     */
    record SpanView(String kind, String text, String at) {}

    static LineView of(Line line, String me) {
        return new LineView(line.spans().stream().map(span -> view(span, me)).toList());
    }

    /** The words of it alone. */
    String text() {
        var text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    private static SpanView view(Span span, String me) {
        return switch (span) {
            case Span.Plain(var text) -> new SpanView("plain", Words.clean(text), "");
            case Span.Quote(var text) -> new SpanView("quote", Words.clean(text), "");
            case Span.Person(var who) -> new SpanView("person", name(who.id()), "");
            case Span.Call(var who) when who.id().equals(me) ->
                    new SpanView("called", name(who.id()), "");
            case Span.Call(var who) -> new SpanView("person", name(who.id()), "");
            case Span.Place(var room) -> new SpanView("plain", Words.clean(room.id()), "");
            case Span.Moment(var at, var style) ->
                    switch (style) {
                        case TIME -> new SpanView("time", TIME.format(at), at.toString());
                        case LEFT -> new SpanView("left", TIME.format(at), at.toString());
                        case DATE -> new SpanView("date", DATE.format(at), at.toString());
                        case DAY -> new SpanView("day", DAY.format(at), at.toString());
                    };
        };
    }

    /** The time of day until the browser knows the reader's zone. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    private static String name(String who) {
        return Cast.name(Words.clean(who));
    }
}
