package nl.intervisie.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.engine.Entry;
import nl.intervisie.engine.Journal;
import nl.intervisie.engine.Surroundings;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.TextRef;

/** An engine with something broken on purpose, to show that the judge sees it. */
enum Sabotage {
    /** It answers, and acts, before what it heard is durable: only a heartbeat makes it so. */
    ANSWERS_TOO_EARLY(() -> Sabotage::early),

    /** It does not know what it has heard before. */
    FORGETS_WHAT_IT_HEARD(() -> Sabotage::forgetful),

    /** It sends again without looking for what may be there already. */
    NEVER_LOOKS(() ->
            with ->
                    platform(
                            with,
                            (call, args, then) ->
                                    call.equals("find") ? new Finding.Absent() : then.with(args))),

    /** After a fall it sends the last of what it owed first. */
    RESUMES_BACKWARDS(() -> with -> recalling(with, List::reversed)),

    /** After a fall it sends nothing of what it owed. */
    OWES_NOTHING(() -> with -> recalling(with, _ -> List.of())),

    /** It looks words up by their number, whatever session they belong to. */
    MIXES_UP_SESSIONS(Sabotage::mixedUp),

    /** It shows what is written unseen as soon as it is written. */
    REVEALS_TOO_EARLY(Sabotage::telltale),

    /** It notes that words are destroyed, and keeps them. */
    KEEPS_EVERYTHING(() ->
            with ->
                    journal(
                            with,
                            (call, args, then) -> call.equals("destroy") ? null : then.with(args)));

    private final Supplier<UnaryOperator<Surroundings>> breaking;

    Sabotage(Supplier<UnaryOperator<Surroundings>> breaking) {
        this.breaking = breaking;
    }

    /** Breaks it in all lives of one run. */
    UnaryOperator<Surroundings> fitting() {
        return breaking.get();
    }

    private static Surroundings early(Surroundings with) {
        var real = (InMemoryJournal) with.journal();
        return journal(
                with,
                (call, args, then) -> {
                    if (call.equals("alive")) {
                        return then.with(args);
                    }
                    real.at(
                            InMemoryJournal.Moment.BEFORE_SYNC,
                            () -> {
                                throw new NotYet();
                            });
                    try {
                        return then.with(args);
                    } catch (NotYet _) {
                        return null;
                    } finally {
                        real.calm();
                    }
                });
    }

    private static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Surroundings forgetful(Surroundings with) {
        return journal(
                with,
                (call, args, then) ->
                        switch (call) {
                            case "heardBefore" -> false;
                            case "record" -> then.with(unheard((Entry) args[0]));
                            default -> then.with(args);
                        });
    }

    private static Entry unheard(Entry entry) {
        return new Entry(
                entry.session(),
                Optional.empty(),
                entry.after(),
                entry.at(),
                entry.events(),
                entry.contents(),
                entry.erased(),
                entry.seated(),
                entry.typed(),
                entry.owed(),
                entry.alarm(),
                entry.head());
    }

    private static Surroundings recalling(
            Surroundings with, UnaryOperator<List<Journal.Pending>> owing) {
        return journal(
                with,
                (call, args, then) ->
                        call.equals("recall") && then.with(args) instanceof Optional<?> memory
                                ? memory.map(it -> owing((Journal.Memory) it, owing))
                                : then.with(args));
    }

    private static Journal.Memory owing(
            Journal.Memory memory, UnaryOperator<List<Journal.Pending>> owing) {
        return new Journal.Memory(
                memory.key(),
                memory.events(),
                memory.seats(),
                memory.typed(),
                owing.apply(memory.owed()),
                memory.slots(),
                memory.alarm(),
                memory.head());
    }

    private static UnaryOperator<Surroundings> mixedUp() {
        Map<TextRef, String> all = new HashMap<>();
        return with ->
                journal(
                        with,
                        (call, args, then) -> {
                            if (call.equals("record")) {
                                all.putAll(((Entry) args[0]).contents());
                            }
                            return call.equals("words") && args[1] instanceof TextRef ref
                                    ? Optional.ofNullable(all.get(ref))
                                    : then.with(args);
                        });
    }

    private static UnaryOperator<Surroundings> telltale() {
        Map<String, String> written = new HashMap<>();
        return with ->
                platform(
                        journal(
                                with,
                                (call, args, then) -> {
                                    if (call.equals("record")) {
                                        overhear((Entry) args[0], written);
                                    }
                                    return then.with(args);
                                }),
                        (call, args, then) ->
                                call.equals("perform")
                                        ? then.with(telling((Errand) args[0], written), args[1])
                                        : then.with(args));
    }

    private static void overhear(Entry entry, Map<String, String> written) {
        for (var event : entry.events()) {
            if (event instanceof SessionEvent.Written(_, var ref)) {
                var words = entry.contents().getOrDefault(ref, "");
                entry.owed().forEach(it -> written.put(it.key(), words));
            }
        }
    }

    private static Errand telling(Errand errand, Map<String, String> written) {
        var words = written.get(errand.key().id());
        return words != null && errand instanceof Errand.Edit(var key, var to, var at, var message)
                ? new Errand.Edit(
                        key,
                        to,
                        at,
                        new Message(
                                message.kind(),
                                message.title(),
                                List.of(Line.of(words)),
                                message.buttons(),
                                message.reactions()))
                : errand;
    }

    private static Surroundings journal(Surroundings with, Broken.Twist twist) {
        return new Surroundings(
                Broken.by(Journal.class, with.journal(), twist),
                with.platform(),
                with.alarms(),
                with.waker(),
                with.senders(),
                with.clock(),
                with.seeds(),
                with.methods(),
                with.texts());
    }

    private static Surroundings platform(Surroundings with, Broken.Twist twist) {
        return new Surroundings(
                with.journal(),
                Broken.by(ChatPlatform.class, with.platform(), twist),
                with.alarms(),
                with.waker(),
                with.senders(),
                with.clock(),
                with.seeds(),
                with.methods(),
                with.texts());
    }
}
