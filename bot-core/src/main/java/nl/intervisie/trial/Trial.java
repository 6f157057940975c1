package nl.intervisie.trial;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.UserRef;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.method.Methods;
import nl.intervisie.method.Plan;
import nl.intervisie.play.CountedSeeds;
import nl.intervisie.play.InMemoryPlatform;
import nl.intervisie.play.Notation;
import nl.intervisie.play.Witness;
import nl.intervisie.play.World;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.effect.Verb;

/**
 * One session of a method, led by the real engine, in which everybody is played at human speed: who
 * does what follows from what the platform shows them, and from the number the trial begins with.
 */
public final class Trial {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final int READING_UP = 12;
    private static final int LONGEST = 36;
    private static final Duration LATE = Duration.ofMinutes(4);
    private static final List<String> NAMES =
            List.of("ana", "ben", "cleo", "dirk", "eva", "fem", "gijs", "hans", "iris", "jan");

    private final Setting setting;
    private final Lines lines;
    private final InMemoryPlatform platform = InMemoryPlatform.knowingKeys();
    private final World world;
    private final Plan plan;
    private final List<Persona> cast;
    private final Witness witness;
    private final Notation notation;
    private final List<String> written = new ArrayList<>();
    private final Past past;
    private final Observer observer;
    private final Acting hands;
    private Instant now = MONDAY;
    private Instant quietSince = MONDAY;

    private Trial(Setting setting, Lines lines) {
        this.setting = setting;
        this.lines = lines;
        var method = setting.method();
        plan = setting.plan();
        var journal = new InMemoryJournal();
        world =
                new World(
                        journal,
                        platform,
                        MONDAY,
                        new CountedSeeds(setting.people()),
                        it -> it.knowing(Methods.of(List.of(method), List.of())));
        cast = cast(setting);
        platform.furnish(
                cast.stream()
                        .filter(it -> it.role != Role.LATECOMER)
                        .map(it -> it.user)
                        .collect(toCollection(LinkedHashSet::new)),
                0,
                new Capabilities(true, true, true, true, true));
        journal.set(platform.workspace(), "language", setting.language());
        notation = new Notation(world.clock(), setting.language());
        witness = new Witness(platform, cast.stream().map(it -> it.user).toList(), notation);
        past = new Past(journal);
        observer = new Observer(platform, notation, past, plan);
        hands = new Acting(platform, world, observer, lines, written);
        platform.audited(shown -> observer.shown(shown, now));
    }

    /** Lives through it. */
    public static Outcome of(Setting setting, Lines lines) {
        return of(setting, lines, () -> true);
    }

    /**
     * Lives through it, as long as whoever wants to know has the time.
     *
     * @throws TooLong when they have not
     */
    public static Outcome of(Setting setting, Lines lines, BooleanSupplier goesOn) {
        return new Trial(setting, lines).lived(goesOn);
    }

    /** It took longer than anybody would wait for it. */
    public static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private List<Persona> cast(Setting setting) {
        var all = new ArrayList<Persona>();
        for (int i = 0; i < setting.people(); i++) {
            all.add(new Persona(user(i), role(i, setting), i));
        }
        if (setting.guided()) {
            all.add(new Persona(user(setting.people()), Role.GUIDE, setting.people()));
        }
        return all;
    }

    private UserRef user(int number) {
        return new UserRef(platform.workspace(), NAMES.get(number));
    }

    private static Role role(int number, Setting setting) {
        if (setting.late() && number == setting.people() - 1) {
            return Role.LATECOMER;
        }
        return switch (number) {
            case 1 -> Role.BRINGER;
            case 2 -> Role.QUIET;
            case 3 -> Role.TALKATIVE;
            default -> Role.STEADY;
        };
    }

    private Outcome lived(BooleanSupplier goesOn) {
        world.start();
        gather();
        var latest = MONDAY.plus(Duration.ofMinutes(2L * setting.minutes() + 30));
        while (!past.isOver() && now.isBefore(latest)) {
            if (!goesOn.getAsBoolean()) {
                throw new TooLong();
            }
            passTime(now.plus(TICK));
            comeLate();
            cast.stream().filter(it -> it.in).forEach(this::live);
        }
        observer.finish(cast, setting);
        return new Outcome(written, observer.diary(), observer.breaches());
    }

    private void gather() {
        var first = cast.getFirst();
        done(hands.starts(first, setting));
        first.in = true;
        if (hands.mustArrange(setting)) {
            done(hands.arranges(first, setting, scene()));
        }
        for (var who : cast) {
            passTime(now.plus(TICK));
            if (who.role != Role.LATECOMER && who != first) {
                done(hands.presses(who, Verb.JOIN, scene()));
                who.in = true;
            }
            if (who.role == Role.GUIDE) {
                done(hands.presses(who, Verb.GUIDE_MYSELF, scene()));
            }
        }
        for (int i = 0; i < READING_UP || (isAnybodyBusy() && i < LONGEST); i++) {
            passTime(now.plus(TICK));
            cast.stream().filter(it -> it.in).forEach(this::live);
        }
        done(hands.presses(first, Verb.BEGIN, scene()));
    }

    private boolean isAnybodyBusy() {
        return cast.stream().anyMatch(it -> it.busy.isPresent());
    }

    private void comeLate() {
        var due = past.began().map(it -> it.plus(LATE)).filter(it -> !now.isBefore(it));
        for (var who : cast) {
            if (!who.in && due.isPresent()) {
                done(hands.comesIn(who));
                done(hands.presses(who, Verb.JOIN, scene()));
                who.in = true;
            }
        }
    }

    /** What somebody did is shown, and the others look. */
    private void done(boolean something) {
        if (something) {
            quietSince = now;
            look("");
        }
    }

    private void passTime(Instant until) {
        while (world.clock().next().filter(it -> !it.isAfter(until)).isPresent()) {
            var at = world.clock().next().orElseThrow();
            now = at.isAfter(now) ? at : now;
            world.step();
            look("< -- " + Notation.moment(now) + " --");
        }
        world.clock().rest(until);
        now = until;
    }

    private void look(String heading) {
        var news = witness.look();
        if (!news.isEmpty()) {
            if (!heading.isEmpty()) {
                written.add(heading);
            }
            written.addAll(news);
            quietSince = now;
        }
        past.read(platform.lastRoom());
        observer.look(cast);
    }

    /** One moment in somebody's session. */
    private void live(Persona who) {
        if (who.busy.filter(it -> it.until().isAfter(now)).isPresent()) {
            return;
        }
        who.busy.ifPresent(it -> done(hands.carryOut(who, it, scene())));
        who.busy = Optional.empty();
        var seen = platform.seenBy(who.user);
        var options = Options.of(who.user, seen);
        int unread = observer.unread(who, seen, now);
        who.busy =
                unread > 0
                        ? Optional.of(Intention.reading(options.epoch(), unread, now))
                        : new Wits(who, options, scene(), lines).next();
        observer.lives(who, seen, options, scene());
    }

    private Scene scene() {
        var box = past.box(plan).orElse(plan.boxes().getFirst());
        var began = past.phase().map(SessionEvent.PhaseBegan::at).orElse(now);
        return new Scene(
                box.phase(),
                box.round(),
                now,
                quietSince,
                began,
                setting.people(),
                setting.spoken());
    }
}
