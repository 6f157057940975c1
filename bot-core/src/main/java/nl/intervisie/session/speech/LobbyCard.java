package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.Lobby;
import nl.intervisie.session.days.Timetable;
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
        return exposed.doing(days())
                .doing(
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

    private List<Saying> lines() {
        var lines = new ArrayList<Saying>();
        lines.add(
                say(Phrase.LOBBY_PEOPLE)
                        .with("who", new Arg.AllNamed(List.copyOf(lobby.roster().joined())))
                        .with("missing", lobby.missing()));
        lines.add(method());
        lobby.timetable().ifPresent(it -> lines.addAll(DaysTalk.moments(it)));
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

    /** Which moment has no working day of whom, and the two ways that would do. */
    private void addClash(List<Saying> lines) {
        lobby.timetable()
                .flatMap(Timetable::clash)
                .ifPresent(clash -> {
                    lines.add(
                            say(Phrase.LOBBY_CLASH)
                                    .with("number", clash.number())
                                    .with("who", new Arg.AllNamed(List.copyOf(clash.without()))));
                    new Proposals(lobby).lines().forEach(lines::add);
                });
    }

    private Doing[] days() {
        if (!lobby.setup().isSlow()) {
            return new Doing[0];
        }
        var own = Doing.also(Verb.WORKING_DAYS).by(lobby.roster().joined());
        return lobby.timetable().flatMap(Timetable::clash).isEmpty()
                ? new Doing[] {own}
                : new Proposals(lobby).doings(own);
    }

    private Saying method() {
        return lobby.setup()
                .days()
                .map(it ->
                        say(Phrase.LOBBY_DAYS)
                                .scripted("method", "", "title")
                                .with("days", it.each())
                                .code("by", by()))
                .orElseGet(() ->
                        say(Phrase.LOBBY_METHOD)
                                .scripted("method", "", "title")
                                .with("minutes", lobby.setup().minutes())
                                .code("by", by())
                                .code("talk", lobby.setup().spoken() ? "spoken" : "typed"));
    }

    /** The card changes when only the method or the language does. */
    private String by() {
        return lobby.method().id() + " " + lobby.setup().language();
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
        boolean canBegin = lobby.missing() == 0;
        if (canBegin && people < lobby.method().fewest() && !lobby.setup().practice()) {
            lines.add(
                    say(Phrase.LOBBY_FEW)
                            .with("people", people)
                            .with("fewest", lobby.method().fewest()));
        }
        if (lobby.setup().isSlow()) {
            addClash(lines);
            return;
        }
        new Squeeze(lobby).said().ifPresent(lines::add);
    }
}
