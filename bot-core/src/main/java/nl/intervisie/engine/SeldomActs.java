package nl.intervisie.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.intervisie.chat.Field;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;

/**
 * What a person may want once in a long while, behind one button: only what would be accepted now.
 */
record SeldomActs(Live live, Instant now) {

    private static final List<Verb> ALONE =
            List.of(
                    Verb.OBSERVE,
                    Verb.TIME_OUT,
                    Verb.SHOW_AGAIN,
                    Verb.LEAVE,
                    Verb.TAKE_BACK,
                    Verb.STOP);
    private static final List<Verb> ABOUT_SOMEBODY =
            List.of(Verb.NAME_GUIDE, Verb.NAME_BRINGER, Verb.REMOVE);

    /** An act, and whom it is about. */
    record Chosen(Verb verb, String whom) {}

    List<Field> fields(Fields fields, Seat who, Material material) {
        var about = ABOUT_SOMEBODY.stream().filter(verb -> mayAbout(verb, who)).toList();
        var acts = Stream.concat(ALONE.stream().filter(verb -> may(verb, who)), about.stream());
        var asked = new ArrayList<Field>();
        asked.add(fields.one("more", acts.map(it -> fields.option("more", name(it))).toList()));
        if (!about.isEmpty()) {
            asked.add(fields.maybeOne("whom", material.people()));
        }
        return asked;
    }

    /** What somebody chose; empty when they chose nothing, or nobody where somebody is meant. */
    static Optional<Chosen> chosen(Values values) {
        var whom = values.seat("whom").map(Seat::id).orElse("");
        return Stream.concat(ALONE.stream(), ABOUT_SOMEBODY.stream().filter(_ -> !whom.isBlank()))
                .filter(verb -> name(verb).equals(values.text("more").orElse("")))
                .findFirst()
                .map(verb -> new Chosen(verb, whom));
    }

    private boolean may(Verb verb, Seat who) {
        return isAccepted(
                switch (verb) {
                    case OBSERVE -> new SessionCommand.Observe(who, now);
                    case TIME_OUT -> new SessionCommand.Pause(who, now, true);
                    case LEAVE -> new SessionCommand.Leave(who, now);
                    case TAKE_BACK -> new SessionCommand.TakeBack(who, now);
                    case STOP -> new SessionCommand.Stop(who, now);
                    default -> new SessionCommand.ShowAgain(who, now);
                });
    }

    private boolean mayAbout(Verb verb, Seat who) {
        return live.seats().keySet().stream()
                .map(whom ->
                        switch (verb) {
                            case NAME_GUIDE ->
                                    new SessionCommand.NameGuide(who, now, Optional.of(whom));
                            case NAME_BRINGER -> new SessionCommand.NameBringer(who, now, whom);
                            default -> new SessionCommand.Remove(who, now, whom);
                        })
                .anyMatch(this::isAccepted);
    }

    private boolean isAccepted(SessionCommand command) {
        return live.state().decide(command) instanceof Decision.Accepted(var events)
                && !events.isEmpty();
    }

    private static String name(Verb verb) {
        return Renderer.key("", verb.name());
    }
}
