package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.intervisie.session.Lobby;
import nl.intervisie.session.act.Rhythm;
import nl.intervisie.session.days.Timetable;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;

/** What would do where a moment holds no working day of somebody, each with its last date. */
record Proposals(Lobby lobby) {

    private static final int LONGEST = 7;

    /** Moments that last longer only where somebody needs it; or all of them longer. */
    List<Saying> lines() {
        var lines = new ArrayList<Saying>();
        fitted().ifPresent(it -> lines.add(proposal("fit", 0, it)));
        longer().ifPresent(it -> lines.add(proposal("all", it.each(), it)));
        return lines;
    }

    Doing[] doings(Doing own) {
        var doings = new ArrayList<Doing>();
        doings.add(own);
        fitted().ifPresent(_ -> doings.add(Doing.also(Verb.FIT_DAYS)));
        longer().ifPresent(it -> doings.add(Doing.also(Verb.MORE_DAYS).about(it.each())));
        return doings.toArray(Doing[]::new);
    }

    private Saying proposal(String how, int days, Rhythm rhythm) {
        var saying = say(Phrase.LOBBY_PROPOSAL).code("how", how).with("days", days);
        return lobby.timetable(rhythm)
                .map(Timetable::ends)
                .map(end -> saying.date("end", end))
                .orElse(saying);
    }

    private Optional<Rhythm> fitted() {
        return lobby.setup().days().map(Rhythm::fitting);
    }

    private Optional<Rhythm> longer() {
        return lobby.setup()
                .days()
                .flatMap(now ->
                        IntStream.rangeClosed(now.each() + 1, LONGEST)
                                .mapToObj(now::lasting)
                                .filter(it ->
                                        lobby.timetable(it).flatMap(Timetable::clash).isEmpty())
                                .findFirst());
    }
}
