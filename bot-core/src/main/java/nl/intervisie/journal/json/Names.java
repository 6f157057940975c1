package nl.intervisie.journal.json;

import java.util.HashMap;
import java.util.Map;

/** Kinds by name and names by kind. */
final class Names<T> {

    private final Map<String, Class<? extends T>> kinds;
    private final Map<Class<?>, String> names = new HashMap<>();

    Names(Map<String, Class<? extends T>> kinds) {
        this.kinds = Map.copyOf(kinds);
        kinds.forEach((name, kind) -> names.put(kind, name));
    }

    String of(T thing) {
        var name = names.get(thing.getClass());
        if (name == null) {
            throw new IllegalStateException(
                    thing.getClass().getSimpleName() + " has no name in the record");
        }
        return name;
    }

    Class<? extends T> kind(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new Unreadable("the record names a kind this version does not know: " + name);
        }
        return kind;
    }
}
