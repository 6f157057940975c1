package nl.intervisie.journal;

import nl.intervisie.engine.Entry;
import nl.intervisie.engine.Owed;
import nl.intervisie.journal.json.EffectJson;
import nl.intervisie.journal.json.EventJson;

/** What a journal on disk would give back: written down, and read again. */
final class InJson {

    private InJson() {}

    static Entry again(Entry entry) {
        return new Entry(
                entry.session(),
                entry.heard(),
                entry.after(),
                entry.at(),
                entry.events().stream()
                        .map(it ->
                                EventJson.read(
                                        EventJson.FORMAT, EventJson.name(it), EventJson.write(it)))
                        .toList(),
                entry.contents(),
                entry.erased(),
                entry.seated(),
                entry.typed(),
                entry.owed().stream().map(InJson::again).toList(),
                entry.alarm(),
                entry.head());
    }

    private static Owed again(Owed owed) {
        return new Owed(
                owed.session(),
                owed.key(),
                owed.lane(),
                owed.seq(),
                owed.part(),
                owed.epoch(),
                owed.slot(),
                EffectJson.read(EffectJson.FORMAT, EffectJson.write(owed.effect())),
                owed.token(),
                owed.since());
    }
}
