package nl.intervisie.session.effect;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.intervisie.chat.Button.Weight;
import nl.intervisie.chat.Whose;
import nl.intervisie.session.seat.Seat;

/** An act offered with a message, as a button. */
public record Doing(Verb verb, String arg, Weight weight, Whose<Seat> whose) {

    /** What was kept before acts said for whom they are is for everybody. */
    public Doing {
        whose = Objects.requireNonNullElse(whose, Whose.everybody());
    }

    /** The main act of the moment. */
    public static Doing main(Verb verb) {
        return new Doing(verb, "", Weight.MAIN, Whose.everybody());
    }

    /** Any other act. */
    public static Doing also(Verb verb) {
        return new Doing(verb, "", Weight.PLAIN, Whose.everybody());
    }

    /** An act to think twice about. */
    public static Doing careful(Verb verb) {
        return new Doing(verb, "", Weight.CAREFUL, Whose.everybody());
    }

    /** The same act about one thing. */
    public Doing about(Object thing) {
        return new Doing(verb, thing.toString(), weight, whose);
    }

    /** The same act, for this person alone. */
    public Doing by(Seat who) {
        return by(List.of(who));
    }

    /** The same act, for these people alone. */
    public Doing by(Collection<Seat> people) {
        return new Doing(verb, arg, weight, Whose.only(people));
    }

    /** The same act, for everybody but these people. */
    public Doing notBy(Collection<Seat> people) {
        return new Doing(verb, arg, weight, Whose.allBut(people));
    }
}
