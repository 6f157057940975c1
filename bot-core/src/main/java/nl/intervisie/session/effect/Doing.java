package nl.intervisie.session.effect;

import nl.intervisie.chat.Button.Weight;

/** An act offered with a message, as a button. */
public record Doing(Verb verb, String arg, Weight weight) {

    /** The main act of the moment. */
    public static Doing main(Verb verb) {
        return new Doing(verb, "", Weight.MAIN);
    }

    /** Any other act. */
    public static Doing also(Verb verb) {
        return new Doing(verb, "", Weight.PLAIN);
    }

    /** An act to think twice about. */
    public static Doing careful(Verb verb) {
        return new Doing(verb, "", Weight.CAREFUL);
    }

    /** The same act about one thing. */
    public Doing about(Object thing) {
        return new Doing(verb, thing.toString(), weight);
    }
}
