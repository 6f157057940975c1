package nl.intervisie.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.Engine.Asking;
import nl.intervisie.method.Method;
import nl.intervisie.session.Closed;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.LastTime;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.course.Intention;
import nl.intervisie.session.course.Roster;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way into a session: opening a lobby, preparing a case, one recommendation, and beginning. */
final class Entrance {

    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
    private static final Duration CASE_KEPT = Duration.ofDays(30);
    private static final int ID_LENGTH = 10;

    private final Engine engine;
    private final Surroundings with;
    private final Journal journal;
    private final ChatPlatform platform;
    private final InstantSource clock;
    private final Sessions sessions;
    private final Renderer renderer;
    private final Doors doors = new Doors();

    Entrance(Engine engine, Surroundings with, Sessions sessions, Renderer renderer) {
        this.engine = engine;
        this.with = with;
        this.sessions = sessions;
        this.renderer = renderer;
        journal = with.journal();
        platform = with.platform();
        clock = with.clock();
    }

    /** Opens a lobby to practise on an example, in the basic model. */
    Heard practise(Incoming incoming, Caller caller, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("method", sessions.methods().first().hash());
        all.put("practice", "yes");
        return open(incoming, caller, all);
    }

    /** Opens a lobby in the caller's room, unless one is open there already. */
    Heard open(Incoming incoming, Caller caller, Map<String, String> values) {
        var room = caller.room();
        var method = method(room, values.get("method"));
        if (method.isEmpty()) {
            return renderer.note(caller, Phrase.REFUSED_NO_SUCH_METHOD);
        }
        try {
            var readers = platform.readers(room);
            if (readers.shared()) {
                return renderer.note(caller, Phrase.REFUSED_SHARED);
            }
            if (settled(room).onlyAdministratorsStart() && !platform.administers(incoming.who())) {
                return renderer.note(caller, Phrase.REFUSED_ADMINISTRATORS_START);
            }
            var asked = new AskedLength(method.get(), values);
            if (incoming instanceof Incoming.Commanded && asked.isTooShort()) {
                return renderer.note(caller, Phrase.REFUSED_LENGTH, asked.whatFits());
            }
            var setup = setup(caller, method.get(), values);
            return doors.through(
                    room,
                    () ->
                            sessions.in(room).isPresent()
                                    ? renderer.note(caller, Phrase.REFUSED_ALREADY_OPEN)
                                    : opened(incoming, room, setup, readers));
        } catch (NotDelivered _) {
            return renderer.note(caller, Phrase.REFUSED_TRY_AGAIN);
        } catch (Refused _) {
            return renderer.note(caller, Phrase.REFUSED_NOT_LET_IN);
        }
    }

    private Optional<Method> method(RoomRef room, @org.jspecify.annotations.Nullable String asked) {
        var methods = sessions.methods();
        return asked == null || asked.isBlank()
                ? Optional.of(settled(room).method(methods))
                : methods.named(asked).or(() -> Optional.ofNullable(methods.byHash().get(asked)));
    }

    private Setup setup(Caller caller, Method method, Map<String, String> values) {
        var asked = new AskedLength(method, values);
        int length = asked.minutes();
        var turned =
                new Switching(method, length)
                        .turned(it -> Optional.ofNullable(values.get(it)), Set.of());
        return new Setup(
                method.hash(),
                length,
                asked.spoken(),
                values.getOrDefault("language", renderer.language(caller)),
                true,
                settled(caller.room()).retention(),
                false,
                asked.practice(),
                turned,
                asked.slow()
                        ? Optional.of(settled(caller.room()).rhythm(clock.instant()))
                        : Optional.empty());
    }

    private Heard opened(Incoming incoming, RoomRef room, Setup setup, Readers readers) {
        var key = new SessionKey(room.workspace(), id());
        var live =
                sessions.fresh(
                        key,
                        new Entry.Head(
                                room, setup.method(), setup.language(), true, Optional.empty()));
        int others = readers.besides(Set.of(incoming.who()));
        boolean canMove = platform.capabilities(room).opensRooms();
        long lot = with.seeds().next();
        engine.carryOut(
                live,
                Optional.of(incoming.key()),
                Asking.by(
                        incoming.who(),
                        (who, at, _) ->
                                new SessionCommand.Open(who, at, setup, lot, others, canMove)));
        return new Heard.Nothing();
    }

    private String id() {
        var digits = Long.toUnsignedString(with.seeds().next(), 36);
        return digits.length() > ID_LENGTH ? digits.substring(digits.length() - ID_LENGTH) : digits;
    }

    /**
     * Counts again who can read along while people gather, when somebody came, joined or went:
     * whoever did it does not wait. One count at a time, or an older one could come after a newer.
     */
    void recount(Live live) {
        if (live.asksForCount()) {
            with.senders().execute(() -> count(live));
        }
    }

    private void count(Live live) {
        int asked;
        do {
            asked = live.countsAsked();
            if (live.state() instanceof Gathering(var lobby)) {
                counted(live, lobby.roster());
            }
        } while (!live.countedFor(asked));
    }

    private void counted(Live live, Roster roster) {
        try {
            var readers = platform.readers(live.room());
            var joined =
                    roster.joined().stream()
                            .map(live::user)
                            .flatMap(Optional::stream)
                            .collect(Collectors.toSet());
            int others = readers.besides(joined);
            engine.command(
                    live, Optional.empty(), at -> new SessionCommand.CountReaders(at, others));
        } catch (NotDelivered | Refused _) {
            // Counted again at the next change, and at Begin in any case.
        } catch (RuntimeException e) {
            LOG.warn("Who can read along is not counted: {}", e.getClass().getSimpleName());
        }
    }

    /** Begins, with who can read along now and what was meant last time. */
    Heard begin(Live live, Function<Request, Heard> then) {
        var readers = readers(live);
        if (readers.filter(Readers::shared).isPresent()) {
            return renderer.note(live, Saying.say(Phrase.REFUSED_SHARED));
        }
        // Whoever can not be counted may read along.
        int others = readers.map(it -> it.besides(Set.copyOf(live.seats().values()))).orElse(1);
        return then.apply(begin(live, others));
    }

    private Request begin(Live live, int others) {
        if (Lobbies.setup(live).practice()) {
            var examples = new Examples(with.texts());
            return (seat, at, words) ->
                    new SessionCommand.Begin(
                            seat,
                            at,
                            others,
                            Optional.empty(),
                            Optional.of(examples.one(live, at, words)));
        }
        var last = lastTime(live);
        return (seat, at, words) ->
                new SessionCommand.Begin(
                        seat,
                        at,
                        others,
                        lastTime(
                                last.stream()
                                        .map(it ->
                                                new SessionCommand.Meant(
                                                        words.keepOfSomebodyElse(it.words()),
                                                        live.seat(it.bringer())))
                                        .toList()));
    }

    private static Optional<LastTime> lastTime(List<SessionCommand.Meant> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LastTime(
                                all.getLast().intention(),
                                all.getLast().bringer(),
                                all.subList(0, all.size() - 1)));
    }

    private Optional<Readers> readers(Live live) {
        try {
            return Optional.of(platform.readers(live.room()));
        } catch (NotDelivered | Refused _) {
            return Optional.empty();
        }
    }

    private record Meant(String words, UserRef bringer) {}

    /**
     * The intentions of the last session here in earnest, case by case; empty when there was none,
     * when it went to a closed room, whose words stay there, or when its words are gone.
     */
    private List<Meant> lastTime(Live live) {
        return journal.closedIn(live.room()).stream()
                .flatMap(key -> sessions.look(key).stream())
                .filter(last -> !Lobbies.setup(last).practice())
                .findFirst()
                .filter(last -> last.room().equals(live.room()))
                .map(this::meant)
                .orElse(List.of());
    }

    private List<Meant> meant(Live last) {
        return last.state() instanceof Closed closed
                ? closed.course().stream()
                        .flatMap(it -> it.book().intentions(it.roster().bringer()).stream())
                        .flatMap(it -> meant(last, it).stream())
                        .toList()
                : List.of();
    }

    private Optional<Meant> meant(Live last, Intention one) {
        return journal.words(last.key, one.step())
                .flatMap(words -> last.user(one.who()).map(who -> new Meant(words, who)));
    }

    /** Changes what this workspace has settled, for whoever looks after it. */
    Heard settle(Incoming.Submitted submitted, Caller caller) {
        var room = submitted.room();
        try {
            return platform.administers(submitted.who())
                    ? renderer.note(caller, settled(room).change(submitted.values()))
                    : renderer.note(caller, Phrase.REFUSED_ADMINISTRATORS_OWN);
        } catch (NotDelivered _) {
            return renderer.note(caller, Phrase.REFUSED_TRY_AGAIN);
        }
    }

    private Settled settled(RoomRef room) {
        return Settled.in(with, room.workspace());
    }

    /** Keeps a case for later, for this person alone. */
    Heard prepare(Incoming.Submitted submitted, Caller caller) {
        var values = submitted.values();
        var filledIn = new Values(values);
        if (filledIn.text("question").isEmpty()) {
            return renderer.handBack(caller, Phrase.REFUSED_NO_QUESTION, filledIn.words());
        }
        var until = clock.instant().plus(CASE_KEPT);
        for (String name : new String[] {"story", "question", "wanted"}) {
            journal.keep(submitted.who(), name, values.getOrDefault(name, ""), until);
        }
        return renderer.note(caller, Phrase.CASE_KEPT);
    }

    boolean hasNothingPrepared(UserRef who) {
        return journal.kept(who, "question").filter(it -> !it.isBlank()).isEmpty();
    }

    /** One recommendation with its reason; the basic model when in doubt. */
    Heard recommended(Live live, Map<String, String> values) {
        var goal = values.getOrDefault("goal", "unsure");
        var practised = values.getOrDefault("practised", "first");
        return renderer.note(
                live,
                Saying.say(Phrase.RECOMMENDED)
                        .code("goal", goal)
                        .code("practised", practised)
                        .code("method", Recommendation.of(goal, practised)));
    }
}
