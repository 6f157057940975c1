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
            Map.ofEntries(
                    Map.entry("number", Arg.Number.class),
                    Map.entry("code", Arg.Code.class),
                    Map.entry("named", Arg.Named.class),
                    Map.entry("called", Arg.Called.class),
                    Map.entry("all-named", Arg.AllNamed.class),
                    Map.entry("all-called", Arg.AllCalled.class),
                    Map.entry("said", Arg.Said.class),
                    Map.entry("fired", Arg.Fired.class),
                    Map.entry("rewrite", Arg.Rewrite.class),
                    Map.entry("at", Arg.At.class),
                    Map.entry("scripted", Arg.Scripted.class));

    private EffectNames() {}
}
