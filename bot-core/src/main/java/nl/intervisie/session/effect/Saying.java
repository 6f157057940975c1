package nl.intervisie.session.effect;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.intervisie.chat.Span.Moment.Style;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** A phrase with its open places filled; sorted, so that it is always written the same way. */
public record Saying(Phrase phrase, SortedMap<String, Arg> args) {

    public Saying {
        args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
    }

    /** A phrase without open places, or the start of one with. */
    public static Saying say(Phrase phrase) {
        return new Saying(phrase, new TreeMap<>());
    }

    /** The same with one more place filled. */
    public Saying with(String name, Arg arg) {
        var more = new TreeMap<>(args);
        more.put(name, arg);
        return new Saying(phrase, more);
    }

    /** The same with a person named. */
    public Saying named(String name, Seat who) {
        return with(name, new Arg.Named(who));
    }

    /** The same with a person named and called. */
    public Saying called(String name, Seat who) {
        return with(name, new Arg.Called(who));
    }

    /** The same with somebody's words. */
    public Saying said(String name, TextRef words) {
        return with(name, new Arg.Said(words));
    }

    /** The same with a time of day, in the reader's zone. */
    public Saying time(String name, Instant at) {
        return with(name, new Arg.At(at, Style.TIME));
    }

    /** The same with what is left until then, counting down where a platform can. */
    public Saying left(String name, Instant at) {
        return with(name, new Arg.At(at, Style.LEFT));
    }

    /** The same with a date. */
    public Saying date(String name, Instant at) {
        return with(name, new Arg.At(at, Style.DATE));
    }

    /** The same with a date and a time of day. */
    public Saying day(String name, Instant at) {
        return with(name, new Arg.At(at, Style.DAY));
    }

    /** The same with a word to choose by. */
    public Saying code(String name, String value) {
        return with(name, new Arg.Code(value));
    }

    /** The same with a text of the script. */
    public Saying scripted(String name, String phase, String field) {
        return with(name, new Arg.Scripted(phase, field));
    }

    /** The same with a number filled in. */
    public Saying with(String name, long number) {
        return with(name, new Arg.Number(number));
    }
}
