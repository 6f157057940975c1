package nl.intervisie.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.Entry;
import nl.intervisie.engine.Entry.Head;
import nl.intervisie.engine.Entry.Ring;
import nl.intervisie.engine.Outcome;
import nl.intervisie.engine.Outcome.State;
import nl.intervisie.engine.Owed;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.journal.JdbcJournal;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * The journal: one event, 200 characters sealed, what was heard, one or two owed of about 0.6 kB,
 * an alarm and the head an entry.
 */
record JournalRecords(int clients, int sessions, boolean noting) implements Contender {

    private static final Workspace HOUSE = new Workspace("slack:T0123456789");
    private static final String WORDS = "w".repeat(200);

    /** Platforms number what happens. */
    private static final AtomicLong HEARD = new AtomicLong(1_000_000_000L);

    private static final Seat SOMEBODY = Seat.number(3);

    @Override
    public String name() {
        return noting ? "journal, noting" : "journal";
    }

    @Override
    public Running start(Path directory) throws Exception {
        var executor = Executors.newSingleThreadExecutor();
        var journal = JdbcJournal.open(directory, executor);
        var begun = new ArrayList<Begun>();
        for (int i = 0; i < sessions; i++) {
            begun.add(
                    new Begun(new SessionKey(HOUSE, "s" + Integer.toHexString(i * 7919 + 65536))));
        }
        return new Recording(journal, executor, begun, this);
    }

    /** One session, and the number of its last event. */
    static final class Begun {
        final SessionKey key;
        long seq;

        Begun(SessionKey key) {
            this.key = key;
        }
    }

    /** Clients over an open journal. */
    record Recording(
            JdbcJournal journal,
            ExecutorService executor,
            List<Begun> sessions,
            JournalRecords kind)
            implements Running {

        @Override
        public void event(int client, long number) throws Exception {
            var session = sessions.get((int) ((client + number * kind.clients) % sessions.size()));
            var entry = entry(session.key, session.seq);
            journal.record(entry);
            session.seq++;
            if (kind.noting) {
                entry.owed().forEach(this::sent);
            }
        }

        private void sent(Owed owed) {
            journal.note(owed, new Outcome(State.SENT, 1, "m" + owed.token(), owed.since()));
        }

        @Override
        public void close() {
            journal.close();
            executor.close();
        }
    }

    static Entry entry(SessionKey session, long after) {
        var seq = after + 1;
        var at = Instant.now();
        var ref = new TextRef(seq, 0);
        var owed = new ArrayList<Owed>();
        for (int part = 0; part <= seq % 2; part++) {
            owed.add(
                    new Owed(
                            session,
                            session.id() + "-" + seq + "-" + part,
                            "room",
                            seq,
                            part,
                            4,
                            "action",
                            effect(ref),
                            Long.toHexString(seq * 0x9E3779B97F4A7C15L),
                            at));
        }
        return new Entry(
                session,
                Optional.of(new HeardKey(HOUSE, "Ev" + HEARD.incrementAndGet())),
                after,
                at,
                List.of(new SessionEvent.Written(SOMEBODY, ref)),
                Map.of(ref, WORDS),
                List.of(),
                Map.of(),
                Map.of(),
                owed,
                Optional.of(new Ring(at.plusSeconds(90), 4)),
                new Head(
                        new RoomRef(HOUSE, "C" + session.id()),
                        "3f".repeat(32),
                        "nl",
                        true,
                        Optional.empty()));
    }

    private static Effect effect(TextRef ref) {
        var said =
                Saying.say(Phrase.values()[0])
                        .with("who", new Arg.Named(SOMEBODY))
                        .with("words", new Arg.Said(ref))
                        .with("number", 12)
                        .with(
                                "until",
                                new Arg.At(
                                        Instant.now(), nl.intervisie.chat.Span.Moment.Style.TIME));
        var notice =
                Notice.of(Kind.ACTIONS, said, said)
                        .doing(
                                Doing.main(Verb.READY),
                                Doing.also(Verb.EXTEND),
                                Doing.also(Verb.PAUSE));
        return new Effect.Say(new Listeners.Everyone(), "action", notice);
    }
}
