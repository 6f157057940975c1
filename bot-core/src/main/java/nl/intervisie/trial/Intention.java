package nl.intervisie.trial;

import java.time.Duration;
import java.time.Instant;
import nl.intervisie.session.effect.Verb;

/**
 * What somebody is doing until then.
 *
 * @param verb what for
 * @param text what they are typing; empty when they tap or fill in a form
 * @param words how many words they write in all
 */
record Intention(Deed deed, Verb verb, int epoch, String text, int words, Instant until) {

    /** How it is done. */
    enum Deed {
        READ,
        TAP,
        SAY,
        FILL
    }

    static Intention reading(int epoch, int words, Instant now) {
        return new Intention(
                Deed.READ, Verb.READ_MORE, epoch, "", words, now.plus(Human.reading(words)));
    }

    static Intention tap(Option option, Instant now, Duration thought) {
        return new Intention(
                Deed.TAP,
                option.verb(),
                option.epoch(),
                "",
                0,
                now.plus(thought).plus(Human.TAPPING));
    }

    static Intention say(Option option, String text, Instant now) {
        int words = Human.words(text);
        return new Intention(
                Deed.SAY,
                option.verb(),
                option.epoch(),
                text,
                words,
                now.plus(Human.THINKING).plus(Human.typing(words)));
    }

    static Intention fill(Option option, int words, Instant now) {
        return new Intention(
                Deed.FILL,
                option.verb(),
                option.epoch(),
                "",
                words,
                now.plus(Human.THINKING).plus(Human.TAPPING).plus(Human.typing(words)));
    }

    /** Takes at least so long. */
    Intention atLeast(Duration time, Instant now) {
        var later = now.plus(time);
        return later.isAfter(until) ? new Intention(deed, verb, epoch, text, words, later) : this;
    }
}
