package nl.intervisie.session.speech;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.intervisie.method.Kind;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Resting;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Contribution;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.phase.Activity;
import nl.intervisie.session.phase.Floor;
import nl.intervisie.session.phase.Talking;
import nl.intervisie.session.seat.Seat;

/** How private words go when what they say no longer holds. */
record PassingTalk(Course before, Course after, Session now) {

    static List<Effect> about(Session now, Course after, SessionEvent event) {
        return Speech.course(now)
                .map(before -> new PassingTalk(before, after, now).about(event))
                .orElse(List.of());
    }

    private List<Effect> about(SessionEvent event) {
        var effects = new ArrayList<>(used());
        effects.addAll(
                switch (event) {
                    case SessionEvent.PhaseEnded _, SessionEvent.WentBack _ -> left();
                    case SessionEvent.PhaseBegan _ when after.kind() == Kind.HARVEST ->
                            all(Passing.KEPT, keepers(after));
                    case SessionEvent.Ended _ -> all(Passing.KEPT, keepers(before));
                    case SessionEvent.TurnBegan(var who, _, _) -> turn(who);
                    case SessionEvent.Unsealed _ -> bringer(Passing.SEALED);
                    case SessionEvent.Joined(var who) -> List.of(Passing.WAITING.gone(who));
                    case SessionEvent.EntryDeclined(var who) -> List.of(Passing.WAITING.gone(who));
                    case SessionEvent _ -> List.of();
                });
        return effects;
    }

    /** What was kept and has been said is kept no longer. */
    private List<Effect> used() {
        var drafts = new TreeSet<>(before.book().drafts().keySet());
        drafts.removeAll(after.book().drafts().keySet());
        var kept = keepers(before);
        kept.removeAll(keepers(after));
        var effects = all(Passing.DRAFT, drafts);
        effects.addAll(all(Passing.KEPT, kept));
        return effects;
    }

    private static SortedSet<Seat> keepers(Course course) {
        return course.book().kept().stream()
                .map(Contribution::who)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whoever has the turn sees what they kept. */
    private List<Effect> turn(Seat who) {
        var effects = new ArrayList<Effect>();
        effects.add(Passing.MOVED.gone(who));
        if (after.book().drafts().containsKey(who)) {
            effects.add(Passing.DRAFT.gone(who));
        }
        if (keepers(after).contains(who)) {
            effects.add(Passing.KEPT.gone(who));
        }
        return effects;
    }

    /** What was about the phase that is over. */
    private List<Effect> left() {
        var effects = new ArrayList<Effect>();
        if (before.rules().silencesBringer()) {
            effects.addAll(bringer(Passing.LISTENING));
        }
        if (!Activity.of(before).mayBeCut()) {
            effects.addAll(bringer(Passing.BUSY));
        }
        if (isRoomMade()) {
            effects.addAll(all(Passing.ROOM, before.roster().participants()));
        }
        switch (before.kind()) {
            case OPEN -> effects.addAll(bringer(Passing.SEALED));
            case SUGGEST -> effects.addAll(all(Passing.KEPT, keepers(before)));
            default -> {}
        }
        return effects;
    }

    private boolean isRoomMade() {
        var phase = now instanceof Resting resting ? resting.phase() : now;
        return phase instanceof InPhase it
                && switch (it.activity()) {
                    case Floor floor -> floor.roomMade() && before.kind() == Kind.ASK;
                    case Talking talking -> talking.roomMade();
                    case Activity _ -> false;
                };
    }

    private List<Effect> bringer(Passing word) {
        return before.roster().bringer().map(word::gone).map(List::of).orElse(List.of());
    }

    private static List<Effect> all(Passing word, Collection<Seat> some) {
        return some.stream().map(word::gone).collect(Collectors.toCollection(ArrayList::new));
    }
}
