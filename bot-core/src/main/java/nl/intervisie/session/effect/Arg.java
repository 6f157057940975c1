package nl.intervisie.session.effect;

import java.time.Instant;
import java.util.List;
import nl.intervisie.chat.Span.Moment.Style;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** What stands in the open place of a phrase. */
public sealed interface Arg {

    /** A number, also for plurals. */
    record Number(long value) implements Arg {}

    /** A word the phrase chooses by, never shown itself. */
    record Code(String value) implements Arg {}

    /** A person, named. */
    record Named(Seat who) implements Arg {}

    /** A person, named and called. */
    record Called(Seat who) implements Arg {}

    /** Several people, named. */
    record AllNamed(List<Seat> who) implements Arg {

        public AllNamed {
            who = List.copyOf(who);
        }
    }

    /** Several people, named and called. */
    record AllCalled(List<Seat> who) implements Arg {

        public AllCalled {
            who = List.copyOf(who);
        }
    }

    /** Somebody's words. */
    record Said(TextRef ref) implements Arg {}

    /** Of somebody's words, those by which this act is heard. */
    record Fired(TextRef ref, SpeechAct act) implements Arg {}

    /** How somebody's words could be said without this act; {@code which} counts from 1. */
    record Rewrite(TextRef ref, SpeechAct act, int which) implements Arg {}

    /** A moment. */
    record At(Instant at, Style style) implements Arg {}

    /**
     * A text of the method script: of a phase, or of the method itself when {@code phase} is empty.
     */
    record Scripted(String phase, String field) implements Arg {}
}
