package nl.intervisie.session.act;

import java.util.List;
import java.util.stream.Stream;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;

/** A session's answer to a command: what happens, or one friendly sentence why not. */
public sealed interface Decision {

    /** This happens; nothing at all when there is nothing to it. */
    record Accepted(List<SessionEvent> events) implements Decision {

        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** This can not be done now; the sentence says what can. */
    record Refused(Saying why) implements Decision {}

    /** The same, and this happens too; what is refused stays so. */
    default Decision with(SessionEvent more) {
        return this instanceof Accepted(var events)
                ? new Accepted(Stream.concat(events.stream(), Stream.of(more)).toList())
                : this;
    }

    /** Accepted. */
    static Decision accepted(SessionEvent... events) {
        return new Accepted(List.of(events));
    }

    /** Refused in one sentence. */
    static Decision refused(Phrase why) {
        return new Refused(Saying.say(why));
    }

    /** Accepted, and changes nothing: said twice, or too late to matter. */
    static Decision nothing() {
        return new Accepted(List.of());
    }
}
