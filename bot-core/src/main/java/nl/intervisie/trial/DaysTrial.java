package nl.intervisie.trial;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.Surroundings;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.method.Methods;
import nl.intervisie.method.Plan;
import nl.intervisie.play.CountedSeeds;
import nl.intervisie.play.InMemoryPlatform;
import nl.intervisie.play.Notation;
import nl.intervisie.play.Shown;
import nl.intervisie.play.Witness;
import nl.intervisie.play.World;
import nl.intervisie.session.effect.Verb;

/**
 * One session of a method over days. Everybody looks in three times on a working day of theirs, and
 * then does what they see that they can do; one of them works three days a week, and one looks in
 * only in the afternoon.
 */
public final class DaysTrial {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final LocalTime MORNING = LocalTime.of(8, 55);
    private static final int EVENING = 18;
    private static final int AT_ONCE = 8;
    private static final List<LocalTime> LOOKS =
            List.of(LocalTime.of(9, 10), LocalTime.of(12, 30), LocalTime.of(16, 0));
    private static final List<String> NAMES =
            List.of("ana", "ben", "cleo", "dirk", "eva", "fem", "gijs", "hans", "iris", "jan");

    private final Setting setting;
    private final Lines lines;
    private final InMemoryPlatform platform = InMemoryPlatform.knowingKeys();
    private final World world;
    private final Plan plan;
    private final List<Persona> cast = new ArrayList<>();
    private final Witness witness;
    private final Notation notation;
    private final List<String> written = new ArrayList<>();
    private final Past past;
    private final Diary diary = new Diary();
    private Instant now = MONDAY;
    private int heard;

    private DaysTrial(Setting setting, Lines lines) {
        this.setting = setting;
        this.lines = lines;
        var method = setting.method();
        plan =
                Plan.of(method, setting.minutes(), method.on(setting.minutes(), Set.of()))
                        .overDays();
        var journal = new InMemoryJournal();
        world =
                new World(
                        journal,
                        platform,
                        MONDAY,
                        new CountedSeeds(setting.people()),
                        it -> knowing(it, Methods.of(List.of(method), List.of())));
        for (int i = 0; i < setting.people(); i++) {
            cast.add(new Persona(new UserRef(platform.workspace(), NAMES.get(i)), role(i), i));
        }
        platform.furnish(
                cast.stream().map(it -> it.user).collect(toCollection(LinkedHashSet::new)),
                0,
                new Capabilities(true, true, true, true, true));
        journal.set(platform.workspace(), "language", setting.language());
        notation = new Notation(world.clock(), setting.language());
        witness = new Witness(platform, cast.stream().map(it -> it.user).toList(), notation);
        past = new Past(journal);
    }

    /** Lives through it. */
    public static Outcome of(Setting setting, Lines lines) {
        return new DaysTrial(setting, lines).lived();
    }

    private static Surroundings knowing(Surroundings it, Methods methods) {
        return new Surroundings(
                it.journal(),
                it.platform(),
                it.alarms(),
                it.waker(),
                it.senders(),
                it.clock(),
                it.seeds(),
                methods,
                it.texts());
    }

    private static Role role(int number) {
        return switch (number) {
            case 1 -> Role.BRINGER;
            case 2 -> Role.QUIET;
            case 3 -> Role.TALKATIVE;
            default -> Role.STEADY;
        };
    }

    private Outcome lived() {
        world.start();
        gather();
        while (!past.isOver() && now.isBefore(MONDAY.plus(LONGEST))) {
            passTime(next());
            cast.stream().filter(this::looksIn).forEach(this::live);
        }
        return new Outcome(written, diary, new DaysBounds(past, plan, cast, diary).breaches());
    }

    private void gather() {
        var first = cast.getFirst();
        var words = "start " + setting.method().id() + " slow";
        act(
                first,
                "/intervisie " + words,
                new Incoming.Commanded(key(), first.user, platform.roomOf(first.user), words));
        for (var who : cast) {
            press(who, Verb.JOIN);
            press(who, Verb.SAFE_YES);
        }
        press(cast.getLast(), Verb.WORKING_DAYS);
        press(first, Verb.FIT_DAYS);
        press(first, Verb.BEGIN);
    }

    /** By night nobody looks in. */
    private Instant next() {
        var local = now.atZone(ZONE);
        return local.getHour() < EVENING
                ? now.plus(STEP)
                : local.toLocalDate().plusDays(1).atTime(MORNING).atZone(ZONE).toInstant();
    }

    /** Three times on a working day, the last of them on three days a week. */
    private boolean looksIn(Persona who) {
        var local = now.atZone(ZONE);
        boolean works =
                who == cast.getLast()
                        ? Set.of(1, 3, 4).contains(local.getDayOfWeek().getValue())
                        : local.getDayOfWeek().getValue() <= 5;
        var shift = Duration.ofMinutes(STEP.toMinutes() * who.number);
        return works
                && LOOKS.stream()
                        .skip(who.role == Role.QUIET ? LOOKS.size() - 1L : 0)
                        .map(it -> it.plus(shift))
                        .anyMatch(it -> it.equals(local.toLocalTime()));
    }

    private void passTime(Instant until) {
        while (world.clock().next().filter(it -> !it.isAfter(until)).isPresent()) {
            var at = world.clock().next().orElseThrow();
            now = at.isAfter(now) ? at : now;
            world.step();
            look("< -- " + moment() + " --");
        }
        world.clock().rest(until);
        now = until;
    }

    private String moment() {
        return Notation.moment(now);
    }

    private void look(String heading) {
        var news = witness.look();
        if (!news.isEmpty()) {
            if (!heading.isEmpty()) {
                written.add(heading);
            }
            written.addAll(news);
        }
        past.read(platform.lastRoom());
    }

    /** Somebody looks in, and does what there is to do. */
    private void live(Persona who) {
        for (int i = 0; i < AT_ONCE && !past.isOver(); i++) {
            var options = Options.of(who.user, platform.seenBy(who.user));
            var answer = options.find(Verb.ANSWER);
            if (answer.isPresent()) {
                carryOut(who, answer.get());
                continue;
            }
            var next = new Wits(who, options, scene(), lines).next();
            if (next.isEmpty()) {
                return;
            }
            var what = next.get();
            options.all().stream()
                    .filter(it -> it.verb() == what.verb() && it.epoch() == what.epoch())
                    .findFirst()
                    .ifPresent(it -> carryOut(who, what, it));
        }
    }

    private Scene scene() {
        var box = past.box(plan).orElse(plan.boxes().getFirst());
        return Scene.typed(box, now, Instant.EPOCH);
    }

    private void carryOut(Persona who, Intention what, Option option) {
        if (what.deed() == Intention.Deed.SAY) {
            who.did(what.epoch(), what.verb());
            diary.note(now, who, Diary.What.WRITES, title());
            say(who, what.text(), option);
        } else {
            carryOut(who, option);
        }
    }

    private void carryOut(Persona who, Option option) {
        who.did(option.epoch(), option.verb());
        who.presses(option.shown().ref());
        diary.note(now, who, Diary.What.TAPS, title() + ": " + option.button().label());
        press(who, option);
    }

    private String title() {
        return past.box(plan)
                .map(it -> it.phase().text(setting.language(), "title"))
                .orElse(setting.method().id());
    }

    private void say(Persona who, String text, Option option) {
        var thread = threadOf(who);
        act(
                who,
                (thread.isPresent() ? "thread: " : "") + text,
                new Incoming.Typed(
                        key(),
                        who.user,
                        option.room(),
                        thread,
                        platform.typed(option.room()),
                        text));
    }

    /** The thread of this phase; else people write in the room. */
    private Optional<ThreadRef> threadOf(Persona who) {
        Optional<ThreadRef> thread = Optional.empty();
        for (Shown it : platform.seenBy(who.user)) {
            if (it.message().kind() == Message.Kind.CARD && it.thread().isEmpty()) {
                thread = Optional.empty();
            } else if (it.thread().isPresent()) {
                thread = it.thread();
            }
        }
        return thread;
    }

    private void press(Persona who, Verb verb) {
        Options.of(who.user, platform.seenBy(who.user)).find(verb).ifPresent(it -> press(who, it));
    }

    private void press(Persona who, Option option) {
        var label = "(" + option.button().label() + ")";
        var answer =
                world.hear(
                        new Incoming.Pressed(
                                key(), who.user, option.room(), option.button().act()));
        if (answer instanceof Heard.OpenForm(var form)) {
            var pen = new Pen(who, lines, scene(), now.atZone(ZONE).toLocalDate());
            var values = pen.filled(form, option.verb());
            answer =
                    world.hear(
                            new Incoming.Submitted(
                                    key(), who.user, option.room(), form.submit(), values));
            label += " " + notation.sent(form, values);
        }
        after(who, label, answer);
    }

    private void act(Persona who, String what, Incoming incoming) {
        after(who, what, world.hear(incoming));
    }

    private void after(Persona who, String what, Heard answer) {
        written.add(moment() + " " + who + " > " + what);
        if (answer instanceof Heard.Note(var message)) {
            written.addAll(notation.message("note to " + who, message));
        }
        world.settle();
        look("");
    }

    private HeardKey key() {
        return new HeardKey(platform.workspace(), "h" + ++heard);
    }
}
