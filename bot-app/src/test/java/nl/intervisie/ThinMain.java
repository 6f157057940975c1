package nl.intervisie;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.Engine;
import nl.intervisie.engine.Surroundings;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.journal.JdbcJournal;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.rehearsal.RehearsalPlatform;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.RandomIds;
import nl.intervisie.rehearsal.house.Refs;

/**
 * The engine, the journal and the rehearsal platform, without a web server: what the kill tests
 * start and kill. It takes one act a line on standard input and answers each with a line, as soon
 * as it is durable.
 */
final class ThinMain {

    private final House house;
    private final Engine engine;

    private ThinMain(House house, Engine engine) {
        this.house = house;
        this.engine = engine;
    }

    public static void main(String[] args) throws Exception {
        var data = Path.of(args[0]);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var clock = InstantSource.system();
        var house =
                House.open(
                        data, clock, new RandomIds(), Thread.ofPlatform().name("house").factory());
        var journal = JdbcJournal.open(data, Executors.newSingleThreadExecutor());
        var senders = Executors.newVirtualThreadPerTaskExecutor();
        var clockwork = new Clockwork(clock, Executors.newSingleThreadScheduledExecutor(), senders);
        var engine =
                new Engine(
                        new Surroundings(
                                journal,
                                new RehearsalPlatform(house),
                                clockwork,
                                clockwork,
                                senders,
                                clock,
                                new SecureRandom()::nextLong,
                                Catalogue.builtIn(),
                                Texts.load()));
        clockwork.ringing(engine);
        engine.start();
        out.println("ready");
        new ThinMain(house, engine)
                .serve(
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                        out);
    }

    private void serve(BufferedReader in, PrintStream out) throws Exception {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            out.println(answer(line.split("\t", -1)));
        }
    }

    /**
     * {@code enter room who | command id room who words | find room who verb | press id room who
     * act | form id room who act values}.
     */
    private String answer(String[] line) {
        return switch (line[0]) {
            case "enter" -> entered(line[1], line[2]);
            case "said" -> String.valueOf(house.room(line[1]).sayings().size());
            case "command" ->
                    heard(
                            new Incoming.Commanded(
                                    key(line[1]), user(line[3]), room(line[2]), line[4]));
            case "find" -> found(line[1], line[2], line[3]);
            case "press" ->
                    heard(
                            new Incoming.Pressed(
                                    key(line[1]), user(line[3]), room(line[2]), Act.read(line[4])));
            case "form" ->
                    heard(
                            new Incoming.Submitted(
                                    key(line[1]),
                                    user(line[3]),
                                    room(line[2]),
                                    Act.read(line[4]),
                                    values(line[5])));
            default -> "unknown";
        };
    }

    private String entered(String room, String who) {
        house.change(room, it -> it.entered(who));
        return "done";
    }

    private String found(String room, String who, String verb) {
        return house.room(room)
                .seenBy(who)
                .flatMap(saying ->
                        saying.content() instanceof Content.Shown(var message)
                                ? message.buttons().stream()
                                : Stream.empty())
                .map(button -> button.act().written())
                .filter(act -> act.substring(2).startsWith(verb + "~"))
                .reduce((_, last) -> last)
                .orElse("none");
    }

    /** The one private word that says yes: what was written unseen is kept. */
    private static final Line KEPT =
            Line.of("Bewaard. Zolang deze fase loopt, kun je het nog veranderen.");

    private String heard(Incoming incoming) {
        return switch (engine.hear(incoming)) {
            case Heard.Nothing _ -> "done";
            case Heard.Note(var message) ->
                    message.lines().equals(List.of(KEPT)) ? "done" : "refused";
            case Heard.HandBack _ -> "refused";
            case Heard.Overview _ -> "page";
            case Heard.OpenForm _ -> "form";
        };
    }

    private static Map<String, String> values(String written) {
        Map<String, String> values = new HashMap<>();
        List<String> pairs = Arrays.asList(written.split(";"));
        pairs.forEach(pair ->
                values.put(
                        pair.substring(0, pair.indexOf('=')),
                        pair.substring(pair.indexOf('=') + 1)));
        return values;
    }

    private static HeardKey key(String id) {
        return new HeardKey(Refs.room("any").workspace(), id);
    }

    private static UserRef user(String who) {
        return Refs.person(who);
    }

    private static RoomRef room(String id) {
        return Refs.room(id);
    }
}
