package nl.intervisie.trial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;

/**
 * Who is at the table when somebody tries a session alone: four who are played, and the one who is
 * really there.
 */
public final class Company {

    /** The one who is really there. */
    public static final String NEWCOMER = "eva";

    private final List<Persona> played;
    private final Persona newcomer;

    private Company(List<Persona> played, Persona newcomer) {
        this.played = played;
        this.newcomer = newcomer;
    }

    /** Those who fit with the part that the one who is really there plays. */
    public static Company with(Workspace where, Part part) {
        var first = part == Part.BRINGER ? Role.STEADY : Role.BRINGER;
        return new Company(
                List.of(
                        new Persona(new UserRef(where, "ana"), first, 0),
                        new Persona(new UserRef(where, "ben"), Role.TALKATIVE, 1),
                        new Persona(new UserRef(where, "cleo"), Role.QUIET, 2),
                        new Persona(new UserRef(where, "dirk"), Role.LATECOMER, 3)),
                new Persona(new UserRef(where, NEWCOMER), role(part), 4));
    }

    private static Role role(Part part) {
        return switch (part) {
            case BRINGER -> Role.BRINGER;
            case PARTICIPANT -> Role.STEADY;
            case GUIDE -> Role.GUIDE;
        };
    }

    /** Whose case it is. */
    public static String bringer(Part part) {
        return part == Part.BRINGER ? NEWCOMER : "ana";
    }

    /** How many take part. */
    public static int takingPart(Part part) {
        return part == Part.GUIDE ? 4 : 5;
    }

    List<Persona> played() {
        return played;
    }

    Persona newcomer() {
        return newcomer;
    }

    /** Who sees to it that it begins, and lets an advice slip. */
    Persona host() {
        return played.get(1);
    }

    Optional<Persona> late() {
        return played.stream().filter(it -> it.role == Role.LATECOMER).findFirst();
    }

    boolean isNewcomer(UserRef who) {
        return newcomer.user.equals(who);
    }

    boolean isBusy(Persona who, Instant now) {
        return who.busy.filter(it -> it.until().isAfter(now)).isPresent();
    }
}
