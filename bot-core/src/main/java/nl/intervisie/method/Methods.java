package nl.intervisie.method;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The methods we know: those on offer, and by hash those that sessions are still pinned to. */
public record Methods(List<Method> offered, SortedMap<String, Method> byHash) {

    public Methods {
        offered = List.copyOf(offered);
        byHash = Collections.unmodifiableSortedMap(new TreeMap<>(byHash));
    }

    /** The methods on offer, with those pinned before. */
    public static Methods of(List<Method> offered, Collection<Method> pinned) {
        var all = new TreeMap<String, Method>();
        pinned.forEach(method -> all.put(method.hash(), method));
        offered.forEach(method -> all.put(method.hash(), method));
        return new Methods(offered, all);
    }

    /** The one on offer under this id. */
    public Optional<Method> named(String id) {
        return offered.stream().filter(method -> method.id().equals(id)).findFirst();
    }

    /** The one with this content. */
    public Method pinned(String hash) {
        return Optional.ofNullable(byHash.get(hash))
                .orElseThrow(() -> new IllegalArgumentException("no method with hash " + hash));
    }

    /** What people bring to the one with this content; a case when we do not know it. */
    public Brings broughtTo(String hash) {
        return Optional.ofNullable(byHash.get(hash)).map(Method::brings).orElse(Brings.CASE);
    }

    /** The one to take when nobody has a reason for another. */
    public Method first() {
        return offered.getFirst();
    }
}
