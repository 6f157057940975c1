package nl.intervisie.engine;

import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.session.effect.Verb;

/**
 * What an {@link Act} of ours says: which verb, in which session and phase, about what. It carries
 * no words and no people.
 *
 * @param session its id, without the workspace: that is the presser's own
 * @param epoch the phase it was offered in
 */
public record ActToken(Verb verb, String session, int epoch, String arg) {

    private static final String BETWEEN = "~";
    private static final int PARTS = 4;

    Act act() {
        return new Act(
                verb.opensForm(),
                String.join(BETWEEN, verb.name(), session, String.valueOf(epoch), arg));
    }

    /** Empty when it is none of ours. */
    public static Optional<ActToken> read(Act act) {
        var parts = act.token().split(BETWEEN, PARTS);
        if (parts.length != PARTS || !parts[2].matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return verb(parts[0])
                .map(verb -> new ActToken(verb, parts[1], Integer.parseInt(parts[2]), parts[3]));
    }

    private static Optional<Verb> verb(String name) {
        for (Verb verb : Verb.values()) {
            if (verb.name().equals(name)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** In the same place, another act. */
    ActToken asking(Verb other, String about) {
        return new ActToken(other, session, epoch, about);
    }

    /** About one person. */
    Optional<nl.intervisie.session.seat.Seat> seat() {
        return arg.matches("p\\d{1,4}")
                ? Optional.of(new nl.intervisie.session.seat.Seat(arg))
                : Optional.empty();
    }

    /** About something numbered; 0 when it is not. */
    int number() {
        return arg.matches("\\d{1,6}") ? Integer.parseInt(arg) : 0;
    }
}
