package nl.intervisie;

import java.util.List;

/** A whole session by the basic model on the rehearsal page, with words in every field there is. */
final class WholeEvening {

    private static final String ROOM = "kamer";
    private static final List<String> ALL = List.of("ana", "ben", "cleo", "dirk");
    private static final List<String> OTHERS = List.of("ben", "cleo", "dirk");

    private final Visitor visitor;
    private final MarkedWords words;

    private WholeEvening(Visitor visitor, MarkedWords words) {
        this.visitor = visitor;
        this.words = words;
    }

    static void play(Visitor visitor, MarkedWords words) {
        var evening = new WholeEvening(visitor, words);
        evening.gathers();
        evening.tells();
        evening.asks();
        evening.thinksAlong();
        evening.harvests();
    }

    private void gathers() {
        ALL.forEach(who -> visitor.enter(ROOM, who));
        visitor.command(ROOM, "ana", "start basic 60");
        var prepare = visitor.press(ROOM, "ana", "PREPARE");
        visitor.submit(ROOM, "ana", prepare, "story", words.next(), "question", words.next());
        OTHERS.forEach(who -> visitor.press(ROOM, who, "JOIN"));
        visitor.press(ROOM, "ana", "BEGIN");
        var talk = visitor.talk(ROOM, "ana");
        visitor.say(ROOM, "ana", talk, words.next());
        visitor.say(ROOM, "dirk", talk, words.next());
        OTHERS.forEach(who -> fill(who, "CONTRIBUTE", "text"));
    }

    private void tells() {
        fill("ana", "OFFER", "story", "question");
        OTHERS.forEach(who -> visitor.press(ROOM, who, "OFFER_NOTHING"));
        visitor.press(ROOM, "ana", "BRING");
        var tell = fill("ana", "TELL", "text");
        visitor.say(ROOM, "ben", "", words.next());
        visitor.press(ROOM, "ana", "DONE");
        visitor.press(ROOM, "ben", "ASK");
        visitor.submit(ROOM, "ana", tell, "text", words.next());
    }

    private void asks() {
        asksAdvising("dirk", "LEAVE_AS_IS");
        asksAdvising("cleo", "KEEP_FOR_LATER");
        isAnswered("dirk");
        for (var who : List.of("ben", "cleo")) {
            fill(who, "ASK", "text");
            isAnswered(who);
        }
        ALL.forEach(who -> visitor.press(ROOM, who, "READY"));
    }

    private void isAnswered(String who) {
        fill("ana", "ANSWER", "text");
        visitor.press(ROOM, "ana", "ANSWERED");
        visitor.press(ROOM, who, "NO_FOLLOW_UP");
    }

    /** What is quoted in a private word is theirs too. */
    private void asksAdvising(String who, String verb) {
        var act = visitor.press(ROOM, who, "ASK");
        visitor.submit(ROOM, who, act, "text", "Waarom bel je " + words.next() + " niet?");
        visitor.press(ROOM, who, verb);
    }

    private void thinksAlong() {
        fill("cleo", "SUMMARISE", "text");
        visitor.press(ROOM, "ana", "CONFIRM");
        OTHERS.forEach(who -> fill(who, "WRITE", "text"));
        fill("ana", "RESTATE", "text");
        OTHERS.forEach(who -> fill(who, "CONTRIBUTE", "text"));
    }

    private void harvests() {
        fill("ana", "CHOOSE", "why-1", "other");
        fill("ana", "COMMIT", "step");
        for (var who : ALL) {
            var gain = visitor.press(ROOM, who, "GAIN");
            visitor.submit(
                    ROOM, who, gain, "gain", words.next(), "own", words.next(), "score", "8");
        }
        visitor.press(ROOM, "ana", "PUBLISH");
    }

    private String fill(String who, String verb, String... fields) {
        var act = visitor.press(ROOM, who, verb);
        var all = new String[fields.length * 2];
        for (int i = 0; i < fields.length; i++) {
            all[2 * i] = fields[i];
            all[2 * i + 1] = words.next();
        }
        visitor.submit(ROOM, who, act, all);
        return act;
    }
}
