package nl.intervisie.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.Entry;
import nl.intervisie.engine.Journal;
import nl.intervisie.engine.Outcome;
import nl.intervisie.engine.Owed;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.seat.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * A journal in memory, for tests: it can be made to fall at any moment of a write, and then has
 * lost what was not synced. {@link #reborn} is the journal of the next life, over what is left.
 */
public final class InMemoryJournal implements Journal {

    private final Map<SessionKey, Stored> sessions;
    private final Map<HeardKey, Instant> heard;
    private final Map<String, String> methods;
    private final Map<String, OnShelf> kept;
    private final Map<String, String> settings;
    private final Map<String, Instant> alive;
    private final Deque<Runnable> unsynced = new ArrayDeque<>();
    private final Map<Moment, Runnable> faults = new EnumMap<>(Moment.class);
    private final UnaryOperator<Entry> written;
    private boolean dropped;

    /** When something may go wrong in a write. */
    public enum Moment {
        BEFORE_COMMIT,
        BEFORE_SYNC,
        AFTER_SYNC
    }

    public InMemoryJournal() {
        this(UnaryOperator.identity());
    }

    private InMemoryJournal(UnaryOperator<Entry> written) {
        this.written = written;
        sessions = new LinkedHashMap<>();
        heard = new HashMap<>();
        methods = new LinkedHashMap<>();
        kept = new HashMap<>();
        settings = new HashMap<>();
        alive = new HashMap<>();
    }

    /** One that writes down what it is given, and remembers what it reads. */
    public static InMemoryJournal inJson() {
        return new InMemoryJournal(InJson::again);
    }

    private InMemoryJournal(InMemoryJournal before) {
        written = before.written;
        sessions = before.sessions;
        heard = before.heard;
        methods = before.methods;
        kept = before.kept;
        settings = before.settings;
        alive = before.alive;
    }

    /** From now on this happens at that moment of every write; what it throws, the writer gets. */
    public synchronized void at(Moment moment, Runnable fault) {
        faults.put(moment, fault);
    }

    /** No more faults. */
    public synchronized void calm() {
        faults.clear();
    }

    /**
     * Falls: what was not synced is lost, this journal refuses from now on, the next one has what
     * is left.
     */
    public synchronized InMemoryJournal reborn() {
        while (!unsynced.isEmpty()) {
            unsynced.removeLast().run();
        }
        dropped = true;
        return new InMemoryJournal(this);
    }

    @Override
    public synchronized void record(Entry given) throws Overtaken, HeardBefore {
        check();
        var entry = written.apply(given);
        if (entry.heard().isPresent() && heard.containsKey(entry.heard().get())) {
            throw new HeardBefore();
        }
        var before = sessions.get(entry.session());
        if ((before == null ? 0 : before.events.size()) != entry.after()) {
            throw new Overtaken(
                    "session " + entry.session() + " has moved on since " + entry.after());
        }
        write(() -> {
            entry.heard().ifPresent(key -> put(heard, key, entry.at()));
            put(sessions, entry.session(), before == null ? Stored.by(entry) : before.after(entry));
        });
    }

    @Override
    public synchronized void note(Owed owed, Outcome outcome) {
        check();
        change(owed.session(), stored -> stored.note(owed, outcome));
    }

    @Override
    public synchronized boolean heardBefore(HeardKey key) {
        check();
        return heard.containsKey(key);
    }

    @Override
    public synchronized void heard(HeardKey key, Instant at) {
        check();
        heard.put(key, at);
    }

    @Override
    public synchronized Optional<Memory> recall(SessionKey session) {
        check();
        return Optional.ofNullable(sessions.get(session)).map(stored -> stored.memory(session));
    }

    @Override
    public synchronized List<SessionKey> unfinished() {
        return found(
                stored -> stored.head.open() || stored.alarm.isPresent() || !stored.owed.isEmpty());
    }

    @Override
    public synchronized Optional<SessionKey> openIn(RoomRef room) {
        return found(stored -> stored.head.open() && stored.head.room().equals(room))
                .reversed()
                .stream()
                .findFirst();
    }

    @Override
    public synchronized List<SessionKey> closedIn(RoomRef room) {
        return found(stored -> !stored.head.open() && stored.head.room().equals(room)).reversed();
    }

    @Override
    public synchronized List<SessionKey> remembering(UserRef who) {
        return found(stored -> !stored.head.open() && stored.seats.containsValue(who)).reversed();
    }

    @Override
    public synchronized List<SessionKey> of(UserRef who) {
        return found(stored -> stored.head.open() && stored.seats.containsValue(who)).reversed();
    }

    @Override
    public synchronized Map<TextRef, String> words(SessionKey session, Collection<TextRef> refs) {
        check();
        var words = new HashMap<TextRef, String>();
        var stored = sessions.get(session);
        if (stored != null) {
            words.putAll(stored.words);
            words.keySet().retainAll(refs);
        }
        return words;
    }

    @Override
    public synchronized void destroy(SessionKey session, Destroying what) {
        check();
        change(session, stored -> stored.destroy(what));
    }

    @Override
    public synchronized List<String> sent(SessionKey session) {
        check();
        return Optional.ofNullable(sessions.get(session)).map(Stored::sent).orElse(List.of());
    }

    @Override
    public synchronized List<SessionKey> overdue(Instant now) {
        return found(stored -> stored.head.destroyAt().filter(at -> !at.isAfter(now)).isPresent());
    }

    @Override
    public synchronized void keep(UserRef who, String what, String text, Instant destroyAt) {
        check();
        write(() -> put(kept, who + " " + what, new OnShelf(new Kept(who, what, text), destroyAt)));
    }

    @Override
    public synchronized Optional<String> kept(UserRef who, String what) {
        check();
        return Optional.ofNullable(kept.get(who + " " + what)).map(it -> it.kept().text());
    }

    @Override
    public synchronized List<Kept> keptBeginning(String what) {
        check();
        return kept.values().stream()
                .map(OnShelf::kept)
                .filter(it -> it.what().startsWith(what))
                .sorted(Comparator.comparing(it -> it.who() + " " + it.what()))
                .toList();
    }

    @Override
    public synchronized void forget(UserRef who, String what) {
        check();
        write(() -> put(kept, who + " " + what, null));
    }

    @Override
    public synchronized void pin(String hash, String json) {
        check();
        write(() -> put(methods, hash, methods.getOrDefault(hash, json)));
    }

    @Override
    public synchronized Map<String, String> pinned() {
        check();
        return Map.copyOf(methods);
    }

    @Override
    public synchronized Optional<String> setting(Workspace workspace, String name) {
        check();
        return Optional.ofNullable(settings.get(workspace + " " + name));
    }

    @Override
    public synchronized void set(Workspace workspace, String name, String value) {
        check();
        write(() -> put(settings, workspace + " " + name, value));
    }

    @Override
    public synchronized void alive(Instant now) {
        check();
        write(() -> put(alive, "", now));
    }

    @Override
    public synchronized Optional<Instant> lastAlive() {
        check();
        return Optional.ofNullable(alive.get(""));
    }

    @Override
    public synchronized void tidy(Instant heardBefore, Instant now) {
        check();
        heard.values().removeIf(at -> at.isBefore(heardBefore));
        kept.values().removeIf(item -> !item.destroyAt.isAfter(now));
    }

    /** All words that can still be read in it, wherever they are kept. */
    public synchronized List<String> readable() {
        return Stream.concat(
                        sessions.values().stream()
                                .flatMap(stored -> stored.words.values().stream()),
                        kept.values().stream().map(it -> it.kept().text()))
                .toList();
    }

    private void check() {
        if (dropped) {
            throw new NotRecorded("The journal is closed.");
        }
    }

    /** One transaction, with its moments. */
    private void write(Runnable change) {
        meet(Moment.BEFORE_COMMIT);
        change.run();
        meet(Moment.BEFORE_SYNC);
        unsynced.clear();
        meet(Moment.AFTER_SYNC);
    }

    private void meet(Moment moment) {
        faults.getOrDefault(moment, () -> {}).run();
    }

    private void change(SessionKey session, Consumer<Stored> change) {
        var stored = sessions.get(session);
        if (stored != null) {
            var changed = new Stored(stored);
            change.accept(changed);
            write(() -> put(sessions, session, changed));
        }
    }

    private <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
        var before = map.get(key);
        unsynced.add(() -> set(map, key, before));
        set(map, key, value);
    }

    private static <K, V> void set(Map<K, V> map, K key, @Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    /** In the order in which they began. */
    private List<SessionKey> found(Predicate<Stored> which) {
        check();
        return sessions.entrySet().stream()
                .filter(session -> which.test(session.getValue()))
                .sorted(Comparator.comparing(session -> session.getValue().began))
                .map(Map.Entry::getKey)
                .toList();
    }

    private record OnShelf(Kept kept, Instant destroyAt) {}
}
