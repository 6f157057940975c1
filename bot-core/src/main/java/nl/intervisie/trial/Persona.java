package nl.intervisie.trial;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.session.effect.Verb;

/** Somebody who is played: who they are, what they are doing, and what they did in this phase. */
final class Persona {

    final UserRef user;
    final Role role;

    /** The how manieth at the table, from 0. */
    final int number;

    private final Map<String, Integer> times = new HashMap<>();
    private final Set<MessageRef> pressed = new HashSet<>();
    private int said;
    Optional<Intention> busy = Optional.empty();
    boolean in;

    Persona(UserRef user, Role role, int number) {
        this.user = user;
        this.role = role;
        this.number = number;
    }

    /** How often they did this in the phase with this epoch. */
    int times(int epoch, Verb verb) {
        return times.getOrDefault(epoch + " " + verb, 0);
    }

    void did(int epoch, Verb verb) {
        times.merge(epoch + " " + verb, 1, Integer::sum);
        said++;
    }

    /** Something on this message was pressed. */
    void presses(MessageRef message) {
        pressed.add(message);
    }

    boolean pressed(MessageRef message) {
        return pressed.contains(message);
    }

    /** A number for the next line, another for each of them. */
    int next() {
        return number + 3 * said;
    }

    /** Each round another of them brings a case, the bringer first. */
    boolean bringsIn(int round) {
        return round == 0 ? role == Role.BRINGER : role == Role.STEADY && number == round - 1;
    }

    @Override
    public String toString() {
        return user.id();
    }
}
