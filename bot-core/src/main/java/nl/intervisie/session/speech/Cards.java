package nl.intervisie.session.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Resting;
import nl.intervisie.session.Reviewing;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.course.Bringers;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.phase.Letters;

/** The cards that a state keeps up to date, by slot. */
final class Cards {

    private final Map<Place, Notice> now;

    private Cards(Map<Place, Notice> now) {
        this.now = now;
    }

    /** Those of this state, written once for all that asks about them. */
    static Cards of(Session after) {
        return new Cards(kept(after));
    }

    /** What was said, with each card that was said anew as it stands once all has happened. */
    List<Speech.Said> upToDate(List<Speech.Said> said) {
        return said.stream()
                .map(it ->
                        it.effect() instanceof Effect.Say(var to, var slot, _)
                                        && now.get(new Place(to, slot)) instanceof Notice notice
                                ? new Speech.Said(it.event(), new Effect.Say(to, slot, notice))
                                : it)
                .toList();
    }

    /** What must be edited because the state moved on, leaving out what was said anew meanwhile. */
    List<Effect> revised(Session before, List<Speech.Said> said) {
        var old = kept(before);
        var edits = new ArrayList<Effect>();
        now.forEach((place, notice) -> {
            boolean saidAnew = said.stream().anyMatch(it -> isSaying(it.effect(), place.slot()));
            if (old.containsKey(place) && !saidAnew && !notice.equals(old.get(place))) {
                edits.add(new Effect.Revise(place.to(), place.slot(), notice));
            }
        });
        return edits;
    }

    private static boolean isSaying(Effect effect, String slot) {
        return effect instanceof Effect.Say say && say.slot().equals(slot);
    }

    private record Place(Listeners to, String slot) {}

    private static Map<Place, Notice> kept(Session session) {
        var kept = new LinkedHashMap<Place, Notice>();
        switch (session) {
            case Gathering(var lobby) ->
                    kept.put(new Place(Says.ROOM, LobbyTalk.SLOT), new LobbyCard(lobby).open());
            case InPhase phase -> put(kept, phase, false);
            case Resting resting -> {
                put(kept, resting.phase(), true);
                if (resting.why() == Rest.READER && !resting.guests().readers().isEmpty()) {
                    kept.put(
                            new Place(TimeTalk.place(resting.course()), TimeTalk.REST),
                            TimeTalk.reader(resting));
                }
                if (resting.why() == Rest.OPENED) {
                    kept.put(
                            new Place(TimeTalk.place(resting.course()), TimeTalk.REST),
                            TimeTalk.opened(resting));
                }
            }
            case Reviewing reviewing when !reviewing.isPosted() ->
                    new Bringers(reviewing.course())
                            .here()
                            .forEach(who ->
                                    kept.put(
                                            new Place(
                                                    new Listeners.Only(who),
                                                    SummarySheet.slot(reviewing.course(), who)),
                                            SummarySheet.look(reviewing, who)));
            case Session _ -> {}
        }
        return kept;
    }

    private static void put(Map<Place, Notice> kept, InPhase phase, boolean resting) {
        if (phase.ended()) {
            return;
        }
        kept.put(
                new Place(Says.ROOM, PhaseCard.slot(phase.epoch())),
                new PhaseCard(phase).open(resting));
        if (phase.activity() instanceof Letters) {
            kept.put(
                    new Place(TimeTalk.place(phase.course()), Says.acts(phase.epoch())),
                    new ActionLine(phase).now());
        }
        if (!resting) {
            DaysTalk.today(phase)
                    .forEach((who, notice) ->
                            kept.put(new Place(who, DaysTalk.today(who.who())), notice));
        }
        phase.course()
                .roster()
                .guide()
                .ifPresent(guide ->
                        kept.put(
                                new Place(new Listeners.Desk(guide), Desk.SLOT),
                                new Desk(phase).shown(resting)));
    }
}
