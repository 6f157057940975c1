package nl.intervisie.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.Surroundings;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.play.CountedSeeds;
import nl.intervisie.play.Fallen;
import nl.intervisie.play.InMemoryPlatform;
import nl.intervisie.play.Notation;
import nl.intervisie.play.Shown;
import nl.intervisie.play.World;
import nl.intervisie.session.Dice;
import nl.intervisie.session.act.SessionEvent;

/**
 * A few sessions at once, in two workspaces with the same people and rooms, as chance has it: what
 * people do, what goes wrong, and when. The same seed gives the same history.
 */
final class Simulation {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration PLAYED = Duration.ofMinutes(45);

    /** Hours until a session over days that everybody left is over. */
    private static final int LONGEST = 60 * 24;

    private static final Duration QUIET = Duration.ofMinutes(90);
    private static final int SOME = 4;

    private final Dice dice;
    private final Faults faults;
    private final InMemoryPlatform platform;
    private final World world;
    private final Notation notation;
    private final List<Circle> circles;
    private final Crowd crowd;
    private final Judge judge;
    private final PriorityQueue<Delivery> underway =
            new PriorityQueue<>(Comparator.comparing(Delivery::at).thenComparing(Delivery::number));
    private final Map<UserRef, Gesture.Open> forms = new HashMap<>();
    private final List<String> history = new ArrayList<>();
    private int deliveries;

    private Simulation(long seed, UnaryOperator<Surroundings> fitting) {
        dice = new Dice(seed);
        faults = new Faults(new Dice(~seed));
        platform = InMemoryPlatform.forgettingKeys();
        world =
                new World(
                        dice.in(1, 4) ? InMemoryJournal.inJson() : new InMemoryJournal(),
                        platform,
                        MONDAY,
                        new CountedSeeds(seed),
                        fitting);
        notation = new Notation(world.clock(), "nl");
        circles = List.of(circle("w1", "hal"), circle("w1", "tuin"), circle("w2", "hal"));
        crowd = new Crowd(dice, platform);
        judge = new Judge(platform, circles);
        platform.audited(this::shown);
        platform.goesWrong(faults);
    }

    /**
     * What happened in one run.
     *
     * @param broken promises, in the order in which they were
     */
    record Run(long seed, List<String> history, List<String> broken) {

        /** Which promises, in which run. */
        String verdict() {
            return "seed "
                    + seed
                    + "\n  "
                    + String.join("\n  ", broken.subList(0, Math.min(SOME, broken.size())));
        }

        /** All that happened, and in the end the verdict. */
        String transcript() {
            return String.join("\n", history) + "\n" + verdict() + "\n";
        }
    }

    /** Something on its way to the bot. */
    private record Delivery(Instant at, int number, Gesture gesture) {}

    /** One run, by an engine that is given something else than it should be. */
    static Run run(long seed, UnaryOperator<Surroundings> fitting) {
        var simulation = new Simulation(seed, fitting);
        try {
            simulation.play();
        } catch (RuntimeException e) {
            simulation.judge.broken().add("the engine gave up: " + e);
            for (var line : e.getStackTrace()) {
                simulation.history.add("! " + line);
            }
        }
        return new Run(seed, simulation.history, simulation.judge.broken());
    }

    private Circle circle(String workspace, String room) {
        var team = new Workspace(workspace);
        var people =
                Stream.of("ana", "ben", room.equals("hal") ? "cleo" : "carl", "dirk")
                        .map(name -> new UserRef(team, name))
                        .toList();
        var outsider = new UserRef(team, "zed");
        var readers = new LinkedHashSet<>(people);
        readers.add(outsider);
        var place = platform.room(new RoomRef(team, room), readers, 0);
        return new Circle(place, people, outsider);
    }

    private void play() {
        world.start();
        faults.meet(world.journal());
        var end = MONDAY.plus(PLAYED);
        while (now().isBefore(end) && judge.broken().isEmpty()) {
            pass(now().plusSeconds(1 + dice.below(6)));
            crowdActs();
        }
        faults.cease();
        pass(now().plus(QUIET));
        for (int hour = 0; hour < LONGEST && isOn(); hour++) {
            pass(now().plus(Duration.ofHours(1)));
        }
        judge.quiet(owed());
        leaveAlone();
    }

    /** Whether a session is still on: a long one, or one over days. */
    private boolean isOn() {
        return world.journal().unfinished().stream()
                .flatMap(it -> world.journal().recall(it).stream())
                .map(it -> it.events())
                .anyMatch(it -> it.stream().noneMatch(SessionEvent.Ended.class::isInstance));
    }

    private int owed() {
        return world.journal().unfinished().stream()
                .flatMap(it -> world.journal().recall(it).stream())
                .mapToInt(it -> it.owed().size())
                .sum();
    }

    /**
     * A day, and then a hundred: the bot is down in between, which is as good as standing still.
     */
    private void leaveAlone() {
        for (int days : new int[] {2, 30, 100}) {
            world.fall(MONDAY.plus(Duration.ofDays(days)));
            pass(now().plusSeconds(60));
        }
        judge.gone(world.journal().readable());
    }

    private Instant now() {
        return world.clock().instant();
    }

    private void crowdActs() {
        var circle = dice.one(circles);
        var writing =
                forms.entrySet().stream()
                        .filter(it -> circle.people().contains(it.getKey()))
                        .filter(it -> meets(circle, it.getValue()))
                        .sorted(Comparator.comparing(it -> it.getKey().id()))
                        .toList();
        if (!writing.isEmpty() && dice.in(1, 2)) {
            var one = dice.one(writing);
            forms.remove(one.getKey());
            send(crowd.sends(one.getKey(), circle.room(), one.getValue()));
        } else {
            crowd.acts(circle).ifPresent(this::send);
        }
    }

    private boolean meets(Circle circle, Gesture.Open open) {
        return platform.circle(open.room()).equals(circle.room());
    }

    /** It goes on its way; perhaps it is late, perhaps it comes more than once. */
    private void send(Gesture gesture) {
        judge.utters(gesture);
        note(gesture.incoming().who() + " > " + gesture.said());
        var at = faults.isReordered() ? now().plus(faults.delay()) : now();
        deliver(at, gesture);
        while (faults.isHeardAgain()) {
            deliver(at.plus(faults.delay()), gesture);
        }
        pass(now());
    }

    private void deliver(Instant at, Gesture gesture) {
        underway.add(new Delivery(at, ++deliveries, gesture));
    }

    /** Lets everything happen that happens until then. */
    private void pass(Instant until) {
        while (true) {
            var next = next();
            if (next.isEmpty() || next.get().isAfter(until)) {
                world.clock().rest(until);
                return;
            }
            var delivery = underway.peek();
            if (delivery != null && !delivery.at().isAfter(next.get())) {
                world.clock().rest(delivery.at());
                arrives(underway.remove());
            } else {
                world.step();
            }
            faults.meet(world.journal());
        }
    }

    private Optional<Instant> next() {
        return Stream.concat(
                        world.clock().next().stream(),
                        Optional.ofNullable(underway.peek()).map(Delivery::at).stream())
                .min(Comparator.naturalOrder());
    }

    private void arrives(Delivery delivery) {
        world.settle();
        faults.meet(world.journal());
        int before = platform.changes();
        try {
            answered(delivery.gesture(), world.hear(delivery.gesture().incoming()));
            world.settle();
            if (isIntrusion(delivery.gesture().incoming())) {
                judge.intruded(delivery.gesture(), platform.changes() - before);
            }
        } catch (Fallen _) {
            note("! the bot falls, and nobody is answered");
            world.fall(now().plus(faults.delay()));
            deliver(now().plus(faults.delay()), delivery.gesture());
        }
    }

    private boolean isIntrusion(Incoming incoming) {
        return circles.stream().anyMatch(it -> it.outsider().equals(incoming.who()))
                && !(incoming instanceof Incoming.CameIn);
    }

    private void answered(Gesture gesture, Heard heard) {
        judge.told(gesture, heard);
        var who = gesture.incoming().who();
        switch (heard) {
            case Heard.Nothing _ -> note("  " + who + ": ok");
            case Heard.Note(var message) ->
                    history.addAll(notation.message("note to " + who, message));
            case Heard.OpenForm(var form) -> {
                forms.put(who, new Gesture.Open(form, gesture.incoming().room()));
                history.addAll(notation.form("form to " + who, form));
            }
            case Heard.Overview(var parts) ->
                    parts.forEach(part ->
                            history.addAll(notation.message("page of " + who, part.message())));
            case Heard.HandBack(var why, var text) ->
                    note("< [handed back to " + who + "] " + notation.text(why) + " | " + text);
        }
    }

    private void shown(Shown shown) {
        history.addAll(
                notation.message(
                        Notation.moment(now())
                                + " "
                                + shown.ref().id()
                                + " "
                                + shown.by()
                                + " "
                                + place(shown)
                                + " "
                                + shown.message().kind(),
                        shown.message()));
        judge.shown(shown);
    }

    private static String place(Shown shown) {
        var where = Crowd.room(shown.to()).toString();
        return switch (shown.to()) {
            case Audience.Room _ -> shown.thread().map(it -> where + " " + it.id()).orElse(where);
            case Audience.Person(var who, _) -> where + " to " + who.id() + " only";
            case Audience.Desk(var who, _) -> where + " desk of " + who.id();
        };
    }

    private void note(String line) {
        history.add(Notation.moment(now()) + " " + line);
    }
}
