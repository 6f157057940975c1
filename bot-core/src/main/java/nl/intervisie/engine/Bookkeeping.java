package nl.intervisie.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.session.Closed;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Resting;
import nl.intervisie.session.Reviewing;
import nl.intervisie.session.Session;
import nl.intervisie.session.Unopened;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.seat.TextRef;
import nl.intervisie.session.speech.Speech;

/** Writes down what one command changed: events, words, what is owed, when the clock calls next. */
final class Bookkeeping {

    private final Seeds seeds;

    Bookkeeping(Seeds seeds) {
        this.seeds = seeds;
    }

    Entry entry(Engine.Change change, Optional<String> typed) {
        var live = change.live();
        var after = change.after();
        Map<String, TextRef> typedRefs = new HashMap<>();
        var contents = change.words().kept();
        typed.ifPresent(message ->
                contents.keySet().stream()
                        .findFirst()
                        .ifPresent(ref -> typedRefs.put(message, ref)));
        return new Entry(
                live.key,
                change.heard(),
                live.seq(),
                change.at(),
                change.events(),
                contents,
                erased(change.events()),
                change.seated(),
                typedRefs,
                owed(change),
                after.due().map(at -> new Entry.Ring(at, after.epoch())),
                head(live, after));
    }

    private static List<TextRef> erased(List<SessionEvent> events) {
        var erased = new ArrayList<TextRef>();
        events.forEach(event -> {
            if (event instanceof SessionEvent.Withdrawn(var ref)) {
                erased.add(ref);
            }
        });
        return erased;
    }

    private List<Owed> owed(Engine.Change change) {
        var live = change.live();
        var owed = new ArrayList<Owed>();
        int part = 0;
        for (var said :
                new Speech(live.state(), change.events(), isByForm(change.command())).effects()) {
            long seq = live.seq() + 1 + said.event();
            var effect = said.effect();
            owed.add(
                    new Owed(
                            live.key,
                            live.key.id() + "-" + seq + "-" + part,
                            Dispatch.lane(effect),
                            seq,
                            part,
                            change.after().epoch(),
                            Dispatch.slot(effect),
                            effect,
                            Long.toUnsignedString(seeds.next(), 36),
                            change.at()));
            part++;
        }
        return owed;
    }

    /**
     * Whether the words of this command came by a form or from a draft, so that the group has not
     * seen them.
     */
    private static boolean isByForm(SessionCommand command) {
        return !(command instanceof SessionCommand.Say);
    }

    private static Entry.Head head(Live live, Session after) {
        var old = live.head();
        return switch (after) {
            case Gathering(var lobby) -> head(old, lobby.setup(), true, Optional.empty());
            case InPhase phase -> head(old, phase.course().setup(), true, Optional.empty());
            case Resting resting -> head(old, resting.course().setup(), true, Optional.empty());
            case Reviewing reviewing ->
                    head(old, reviewing.course().setup(), true, Optional.empty());
            case Closed closed -> head(old, closed.setup(), false, closed.destroyNext());
            case Unopened _ -> old;
        };
    }

    /** Method and language may still change when a session begins. */
    private static Entry.Head head(
            Entry.Head old, Setup setup, boolean open, Optional<Instant> destroyAt) {
        return new Entry.Head(old.room(), setup.method(), setup.language(), open, destroyAt);
    }
}
