package nl.intervisie.trial;

import java.time.Instant;
import java.util.Optional;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.engine.Journal;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Methods;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Plan;
import nl.intervisie.session.act.SessionEvent;

/** How far a session is that is played, as it was arranged. */
final class Whereabouts {

    private final Past past;
    private final RoomRef room;
    private final Methods methods;
    private final Plan first;

    /**
     * @param first what is set out to do, until it is arranged otherwise
     */
    Whereabouts(Journal journal, RoomRef room, Methods methods, Plan first) {
        this.past = new Past(journal);
        this.room = room;
        this.methods = methods;
        this.first = first;
    }

    /** From now on it is as it is now. */
    void look() {
        past.read(room);
    }

    Optional<Instant> began() {
        return past.began();
    }

    boolean isOver() {
        return past.isOver();
    }

    /** What is done now; empty before it began. */
    Optional<Kind> kind() {
        return past.box(plan()).map(it -> it.phase().kind());
    }

    Player.Stand stand(Instant now, Instant quietSince) {
        var plan = plan();
        var box = past.box(plan).orElse(plan.boxes().getFirst());
        var scene = Scene.typed(box, now, quietSince);
        return new Player.Stand(scene, isBeforeCase(box.phase(), plan));
    }

    private static boolean isBeforeCase(Phase phase, Plan plan) {
        var phases = plan.boxes().stream().map(Plan.Box::phase).toList();
        return phases.subList(phases.indexOf(phase), phases.size()).stream()
                .anyMatch(it -> it.kind() == Kind.OFFER);
    }

    private Plan plan() {
        return past.events().reversed().stream()
                .filter(SessionEvent.Arranged.class::isInstance)
                .map(SessionEvent.Arranged.class::cast)
                .map(SessionEvent.Arranged::setup)
                .findFirst()
                .map(it -> {
                    var method = methods.pinned(it.method());
                    var plan = Plan.of(method, it.minutes(), method.on(it.minutes(), it.turned()));
                    return it.isSlow() ? plan.overDays() : plan;
                })
                .orElse(first);
    }
}
