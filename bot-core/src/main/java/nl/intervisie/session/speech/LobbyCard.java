package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.Lobby;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;

/**
 * The card of a lobby: who is in, which method, how long, who guides, and the house rules that
 * joining accepts.
 */
record LobbyCard(Lobby lobby) {

    Notice open() {
        var card =
                Notice.titled(Kind.CARD, say(Phrase.LOBBY_TITLE), lines())
                        .doing(Doing.main(Verb.JOIN).notBy(lobby.roster().joined()));
        var withBegin =
                lobby.missing() == 0
                        ? card.doing(Doing.main(Verb.BEGIN).by(lobby.roster().joined()))
                        : card;
        var withRoom = lobby.others() > 0 && lobby.canMove() ? withBegin.doing(room()) : withBegin;
        var exposed =
                lobby.isExposed(lobby.others()) ? withRoom.doing(Doing.also(Verb.STAY)) : withRoom;
        return exposed.doing(
                Doing.also(Verb.LEAVE).by(lobby.roster().joined()),
                Doing.also(Verb.ARRANGE),
                Doing.also(Verb.RECOMMEND),
                lobby.roster().guide().isPresent()
                        ? Doing.also(Verb.GUIDE_BOT)
                        : Doing.also(Verb.GUIDE_MYSELF),
                Doing.also(Verb.READ_MORE),
                Doing.also(Verb.MORE));
    }

    private Doing room() {
        return Doing.also(lobby.stay().orElse(false) ? Verb.MOVE : Verb.STAY);
    }

    Notice begun(boolean moved) {
        var card =
                Notice.titled(
                        Kind.CARD,
                        say(Phrase.LOBBY_TITLE),
                        List.of(say(moved ? Phrase.LOBBY_MOVED : Phrase.LOBBY_BEGUN)));
        return card.doing(Doing.also(Verb.JOIN).notBy(lobby.roster().joined()));
    }

    static Notice done() {
        return Notice.titled(Kind.CARD, say(Phrase.LOBBY_TITLE), List.of(say(Phrase.LOBBY_DONE)));
    }

    static Notice over() {
        return Notice.titled(Kind.CARD, say(Phrase.LOBBY_TITLE), List.of(say(Phrase.LOBBY_OVER)));
    }

    /** By which method and in which language is part of it: the card changes when these do. */
    private List<Saying> lines() {
        var lines = new ArrayList<Saying>();
        lines.add(
                say(Phrase.LOBBY_PEOPLE)
                        .with("who", new Arg.AllNamed(List.copyOf(lobby.roster().joined())))
                        .with("missing", lobby.missing()));
        lines.add(
                say(Phrase.LOBBY_METHOD)
                        .scripted("method", "", "title")
                        .with("minutes", lobby.setup().minutes())
                        .code("by", lobby.method().id() + " " + lobby.setup().language())
                        .code("talk", lobby.setup().spoken() ? "spoken" : "typed"));
        lines.add(
                lobby.roster()
                        .guide()
                        .map(guide -> say(Phrase.LOBBY_GUIDE).named("who", guide))
                        .orElse(say(Phrase.LOBBY_GUIDE_BOT)));
        lines.add(readers());
        addDoubts(lines);
        if (lobby.method().asksSafety()) {
            lines.add(say(Phrase.LOBBY_SAFETY));
        }
        if (lobby.setup().practice()) {
            lines.add(say(Phrase.LOBBY_PRACTICE));
        }
        lines.add(say(Phrase.LOBBY_RULES).with("hours", lobby.setup().kept()));
        return lines;
    }

    private Saying readers() {
        if (lobby.others() == 0) {
            return say(Phrase.LOBBY_CLOSED);
        }
        var phrase =
                lobby.stay().orElse(false)
                        ? Phrase.LOBBY_READERS_STAY
                        : lobby.canMove() ? Phrase.LOBBY_READERS_MOVE : Phrase.LOBBY_READERS_ASK;
        return say(phrase).with("others", lobby.others());
    }

    private void addDoubts(List<Saying> lines) {
        int people = lobby.roster().speakers().size();
        if (people > lobby.method().most()) {
            lines.add(say(Phrase.LOBBY_MANY).with("most", lobby.method().most()));
        }
        if (people == 3 && !lobby.setup().practice()) {
            lines.add(say(Phrase.LOBBY_FEW));
        }
        new Squeeze(lobby).said().ifPresent(lines::add);
    }
}
