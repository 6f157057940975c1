package nl.intervisie.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.intervisie.engine.ContentVault;
import nl.intervisie.engine.Entry;
import nl.intervisie.journal.json.EffectJson;
import nl.intervisie.journal.json.EventJson;
import nl.intervisie.session.seat.TextRef;

/**
 * An entry as it will be written, sealed and put into JSON before the writer's turn.
 *
 * @param key under which its words are sealed; empty when it has none
 * @param events kind and JSON of each event
 * @param effects JSON of each effect that is owed
 */
record Ready(
        Entry entry,
        SealKey key,
        List<Named> events,
        Map<TextRef, byte[]> sealed,
        List<String> effects) {

    static Ready of(Entry entry, SealKey key, ContentVault vault) {
        var sealed = new HashMap<TextRef, byte[]>();
        entry.contents()
                .forEach((ref, words) ->
                        sealed.put(ref, vault.seal(entry.session(), key.sealed(), ref, words)));
        return new Ready(
                entry,
                key,
                entry.events().stream()
                        .map(event -> new Named(EventJson.name(event), EventJson.write(event)))
                        .toList(),
                sealed,
                entry.owed().stream().map(owed -> EffectJson.write(owed.effect())).toList());
    }

    /** The number of its last event. */
    long last() {
        return entry.after() + events.size();
    }

    List<String> json() {
        return events.stream().map(Named::json).toList();
    }

    /** An event by the name of its kind, and its components. */
    record Named(String type, String json) {}
}
