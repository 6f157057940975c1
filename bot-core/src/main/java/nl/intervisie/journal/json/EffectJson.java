package nl.intervisie.journal.json;

import nl.intervisie.session.effect.Effect;

/** Effects as the record holds them while they are owed. */
public final class EffectJson {

    /** The format in which they are written; stored with each. */
    public static final int FORMAT = 1;

    private EffectJson() {}

    /** An effect, kind and all. */
    public static String write(Effect effect) {
        return Mapping.JSON.writerFor(Effect.class).writeValueAsString(effect);
    }

    /**
     * The effect again.
     *
     * @throws Unreadable when it was written by a later version of the bot
     */
    public static Effect read(int format, String json) {
        return Unreadable.when(format > FORMAT, () -> Mapping.JSON.readValue(json, Effect.class));
    }
}
