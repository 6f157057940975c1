package nl.intervisie.journal.json;

import java.util.Map;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;

/**
 * What each kind of effect, listener and open place is called in the record; never changed while
 * any may be owed.
 */
final class EffectNames {

    static final Map<String, Class<? extends Effect>> EFFECTS =
            Map.of(
                    "say", Effect.Say.class,
                    "revise", Effect.Revise.class,
                    "take-away", Effect.TakeAway.class,
                    "open-thread", Effect.OpenThread.class,
                    "open-room", Effect.OpenRoom.class,
                    "let-in", Effect.LetIn.class,
                    "clean-up", Effect.CleanUp.class);

    static final Map<String, Class<? extends Listeners>> LISTENERS =
            Map.of(
                    "everyone", Listeners.Everyone.class,
                    "in-thread", Listeners.InThread.class,
                    "only", Listeners.Only.class,
                    "desk", Listeners.Desk.class);

    static final Map<String, Class<? extends Arg>> ARGS =
            Map.of(
                    "number", Arg.Number.class,
                    "code", Arg.Code.class,
                    "named", Arg.Named.class,
                    "called", Arg.Called.class,
                    "all-named", Arg.AllNamed.class,
                    "all-called", Arg.AllCalled.class,
                    "said", Arg.Said.class,
                    "at", Arg.At.class,
                    "scripted", Arg.Scripted.class);

    private EffectNames() {}
}
