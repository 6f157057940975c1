package nl.intervisie.trial;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.ActToken;
import nl.intervisie.play.Shown;
import nl.intervisie.session.effect.Verb;

/**
 * All that a person sees that they can do, the newest first: what belongs to a phase that is over
 * left out.
 *
 * @param floor whether a question is on the floor, whoever may answer it
 */
record Options(List<Option> all, int epoch, boolean floor) {

    private static final Set<Verb> AT_ANY_TIME =
            EnumSet.of(
                    Verb.JOIN,
                    Verb.PUBLISH,
                    Verb.MANAGER_NO,
                    Verb.SAFE_YES,
                    Verb.LET_IN,
                    Verb.CONSENT,
                    Verb.FOLLOW_UP,
                    Verb.NO_FOLLOW_UP);

    static Options of(UserRef who, List<Shown> seen) {
        var all = new ArrayList<Option>();
        boolean floor = false;
        int epoch = 0;
        for (var shown : seen.reversed()) {
            for (var button : shown.message().buttons()) {
                var token = ActToken.read(button.act());
                if (token.isEmpty()) {
                    continue;
                }
                epoch = Math.max(epoch, token.get().epoch());
                floor |= token.get().verb() == Verb.ANSWERED && token.get().epoch() == epoch;
                if (button.whose().isFor(who)) {
                    all.add(new Option(shown, button, token.get()));
                }
            }
        }
        int now = epoch;
        all.removeIf(it -> it.epoch() < now && !AT_ANY_TIME.contains(it.verb()));
        return new Options(all, epoch, floor);
    }

    Optional<Option> find(Verb verb) {
        return all.stream().filter(it -> it.verb() == verb).findFirst();
    }

    boolean has(Verb verb) {
        return find(verb).isPresent();
    }
}
