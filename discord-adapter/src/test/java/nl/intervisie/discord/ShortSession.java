package nl.intervisie.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.play.Notation;
import nl.intervisie.play.World;

/**
 * One short practice on a Discord, led by the whole bot. What people do is handed to the bot
 * directly, as no app can press a button as a person; what the bot does goes to that Discord, and
 * is read back from there.
 */
final class ShortSession {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final int AGAIN = 8;

    private final Probes discord;
    private final Workspace workspace;
    private final RoomRef room;
    private final World world;
    private final Map<String, Act> buttons = new LinkedHashMap<>();
    private final Notation notation;
    private int heard;

    ShortSession(Probes discord, Workspace workspace, DiscordPlatform platform) {
        this.discord = discord;
        this.workspace = workspace;
        room = Refs.room(workspace, discord.channel());
        var seeds = new AtomicLong();
        world =
                new World(
                        InMemoryJournal.inJson(),
                        new Patient(platform),
                        MONDAY,
                        () -> seeds.addAndGet(1_000_003));
        notation = new Notation(InstantSource.fixed(MONDAY), "en");
    }

    /** What stands in the channel after each act, by what was done. */
    Map<String, String> played() {
        var all = new LinkedHashMap<String, String>();
        world.journal().set(workspace, "language", "en");
        world.start();
        hear(all, "the lobby", person(0), "practise");
        press(all, "joining", person(1), "JOIN");
        press(all, "staying", person(0), "STAY");
        press(all, "beginning", person(0), "BEGIN");
        press(all, "the first turn passed", person(0), "PASS");
        press(all, "the second turn passed", person(1), "PASS");
        press(all, "the example taken", person(1), "BRING");
        press(all, "telling done", person(1), "DONE");
        hear(all, "the end", person(1), "stop");
        return all;
    }

    private UserRef person(int number) {
        return Refs.user(workspace, discord.people().get(number));
    }

    private HeardKey key() {
        return new HeardKey(workspace, "live" + ++heard);
    }

    private void hear(Map<String, String> all, String what, UserRef who, String words) {
        after(all, what, new Incoming.Commanded(key(), who, room, words));
    }

    /** The newest button for this, when there is one. */
    private void press(Map<String, String> all, String what, UserRef who, String verb) {
        var act = buttons.get(verb);
        if (act != null) {
            after(all, what, new Incoming.Pressed(key(), who, room, act));
        }
    }

    private void after(Map<String, String> all, String what, Incoming incoming) {
        world.hear(incoming);
        world.settle();
        all.put(what, standing());
    }

    private String standing() {
        return discord.ours().stream()
                .map(this::read)
                .reduce((one, other) -> one + "\n" + other)
                .orElse("nothing");
    }

    private String read(DataObject message) {
        try {
            var read = new ReadBack(workspace, _ -> "person").message(message);
            return String.join("\n", notation.message("message", read));
        } catch (RuntimeException e) {
            return "can not be read: " + e.getMessage();
        }
    }

    /** Waits when Discord asks for it, and notes which buttons there are. */
    private final class Patient implements ChatPlatform {

        private final ChatPlatform real;

        Patient(ChatPlatform real) {
            this.real = real;
        }

        @Override
        public Capabilities capabilities(RoomRef at) {
            return real.capabilities(at);
        }

        @Override
        public Readers readers(RoomRef at) throws NotDelivered, Refused {
            return real.readers(at);
        }

        @Override
        public boolean administers(UserRef who) throws NotDelivered {
            return real.administers(who);
        }

        @Override
        public Delivered perform(Errand errand, Attempt attempt)
                throws NotDelivered, Unclear, Refused {
            note(errand);
            for (int i = 0; i < AGAIN; i++) {
                try {
                    return real.perform(errand, attempt);
                } catch (NotDelivered e) {
                    LockSupport.parkNanos(e.after().plus(Duration.ofMillis(200)).toNanos());
                }
            }
            return real.perform(errand, attempt);
        }

        private void note(Errand errand) {
            switch (errand) {
                case Errand.Post(_, _, _, var message) -> note(message);
                case Errand.Edit(_, _, _, var message) -> note(message);
                default -> {}
            }
        }

        private void note(Message message) {
            message.buttons()
                    .forEach(it -> buttons.put(it.act().token().split("~", 2)[0], it.act()));
        }

        @Override
        public Finding find(Errand errand, Attempt attempt) {
            return real.find(errand, attempt);
        }
    }

    /** What of two such sessions differs, act by act. */
    static List<String> differences(Map<String, String> live, Map<String, String> fake) {
        var different = new ArrayList<String>();
        var all = new TreeSet<>(live.keySet());
        all.addAll(fake.keySet());
        for (var what : all) {
            var one = live.getOrDefault(what, "nothing was asked");
            var other = fake.getOrDefault(what, "nothing was asked");
            if (!one.equals(other)) {
                different.add(
                        "%s%n    live: %s%n    fake: %s"
                                .formatted(what, one.indent(10).strip(), other.indent(10).strip()));
            }
        }
        return different;
    }
}
