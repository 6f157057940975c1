package nl.intervisie;

/** Words that all carry one mark, and every wrong way to send them. */
final class MarkedWords {

    private static final int TOO_MANY = 40_001;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String mark;
    private int count;

    MarkedWords(String mark) {
        this.mark = mark;
    }

    String next() {
        return mark + "-" + ++count;
    }

    /** Too long, half a character, in no encoding, in the wrong place, in the wrong field. */
    void badlySent(Visitor visitor) {
        for (var path : new String[] {"say", "command", "submit", "press", "react", "withdraw"}) {
            wrongly(visitor, "/room/kamer/" + path);
        }
        visitor.say("kamer", "ana", "", next() + "x".repeat(TOO_MANY));
        visitor.say("kamer", "ana", next(), next());
        visitor.say("kamer", "hanna", "", next());
        visitor.say("kamer", next(), "", next());
        visitor.command("kamer", "ana", next());
        visitor.command("kamer", "ana", "taal " + next());
        visitor.command("kamer", "ana", "begeleider <@" + next() + ">");
        visitor.submit("kamer", "ana", next(), "text", next());
        visitor.submit("kamer", "ana", "f:WRITE~" + next() + "~1~", "text", next());
        visitor.submit("kamer", "ana", "f:COMMIT~x~1~" + next(), "step", next(), "day", next());
        visitor.submit("kamer", "ana", "f:START~~0~", "method", next(), "minutes", next());
        visitor.post("/language", "lang", next(), "back", next());
        visitor.post("/enter", "room", "kamer", "as", next());
    }

    private void wrongly(Visitor visitor, String path) {
        var who = "as=ana&once=wrong-deed-" + ++count + "&";
        visitor.raw(path, FORM, "as=ana&text=" + next());
        visitor.raw(path, FORM, who + "text=" + next() + "%zz");
        visitor.raw(path, FORM, who + "text=" + next() + "%00%ED%A0%80%FF");
        visitor.raw(path, FORM, who + "words=" + next() + "%C3");
        visitor.raw(path, FORM, who + "act=" + next());
        visitor.raw(path, FORM, who + "on=" + next() + "&message=" + next() + "&emoji=" + next());
        visitor.raw(path, "application/json", "{\"text\": \"" + next() + "\"");
        visitor.raw(path, "multipart/form-data; boundary=b", "--b\r\n" + next());
        visitor.raw(path, "multipart/form-data", next());
        visitor.raw(path, "text/plain; charset=" + mark, next());
    }
}
