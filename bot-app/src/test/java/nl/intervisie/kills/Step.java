package nl.intervisie.kills;

/**
 * One act of a scripted session.
 *
 * @param verb of the button
 * @param values of its form; empty when it is only pressed
 * @param shown what everybody sees of it afterwards; empty when nothing is
 */
record Step(String who, String verb, String values, String shown) {

    static Step press(String who, String verb) {
        return new Step(who, verb, "", "");
    }

    static Step form(String who, String verb, String values) {
        return new Step(who, verb, values, "");
    }

    Step showing(String words) {
        return new Step(who, verb, values, words);
    }
}
