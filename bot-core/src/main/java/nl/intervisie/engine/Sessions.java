package nl.intervisie.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.method.Methods;
import nl.intervisie.session.Unopened;

/**
 * The sessions held in memory: every open one, and closed ones that still owe or expect something.
 */
final class Sessions {

    private final Journal journal;
    private final Methods methods;
    private final Map<SessionKey, Live> live = new ConcurrentHashMap<>();
    private final Map<RoomRef, SessionKey> rooms = new ConcurrentHashMap<>();

    Sessions(Journal journal, Methods methods) {
        this.journal = journal;
        this.methods = methods;
    }

    Optional<Live> find(SessionKey key) {
        var held = live.get(key);
        return held == null ? journal.recall(key).map(this::hold) : Optional.of(held);
    }

    /** The same, without holding what is not held: for what is only looked at. */
    Optional<Live> look(SessionKey key) {
        var held = live.get(key);
        return held == null ? journal.recall(key).map(this::read) : Optional.of(held);
    }

    /** The open session in this room. */
    Optional<Live> in(RoomRef room) {
        return Optional.ofNullable(rooms.get(room))
                .flatMap(this::find)
                .filter(it -> it.head().open());
    }

    Live fresh(SessionKey key, Entry.Head head) {
        return new Live(key, new Unopened(methods), 0, head);
    }

    /** Read again what somebody else has written. */
    Optional<Live> again(Live old) {
        live.remove(old.key);
        return find(old.key);
    }

    Live hold(Journal.Memory memory) {
        var session = read(memory);
        var first = live.putIfAbsent(memory.key(), session);
        var held = first == null ? session : first;
        placed(held);
        return held;
    }

    private Live read(Journal.Memory memory) {
        var session =
                new Live(
                        memory.key(),
                        new Unopened(methods).evolve(memory.events()),
                        memory.events().size(),
                        memory.head());
        session.seated(memory.seats());
        session.typedAll(memory.typed());
        memory.slots()
                .forEach((slot, ref) -> {
                    if (!ref.isEmpty()) {
                        session.slots().put(slot, ref);
                    }
                });
        return session;
    }

    void keep(Live session) {
        live.put(session.key, session);
        placed(session);
    }

    /** Notes where a session began and lives, so that what is heard there reaches it. */
    void placed(Live session) {
        if (session.head().open()) {
            rooms.put(session.head().room(), session.key);
            rooms.put(session.room(), session.key);
        } else {
            rooms.remove(session.room(), session.key);
            rooms.remove(session.head().room(), session.key);
        }
    }

    void drop(Live session) {
        live.remove(session.key, session);
    }

    Iterable<Live> held() {
        return live.values();
    }

    Methods methods() {
        return methods;
    }
}
