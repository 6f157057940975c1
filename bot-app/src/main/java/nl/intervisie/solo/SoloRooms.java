package nl.intervisie.solo;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.intervisie.chat.Hearing;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.method.Method;
import nl.intervisie.method.Methods;
import nl.intervisie.method.Pace;
import nl.intervisie.method.Plan;
import nl.intervisie.play.CountedSeeds;
import nl.intervisie.play.World;
import nl.intervisie.rehearsal.Answers;
import nl.intervisie.rehearsal.Ear;
import nl.intervisie.rehearsal.Inbound;
import nl.intervisie.rehearsal.RehearsalPlatform;
import nl.intervisie.rehearsal.Site;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.house.Cast;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.Refs;
import nl.intervisie.rehearsal.solo.Offer;
import nl.intervisie.rehearsal.solo.Solo;
import nl.intervisie.rehearsal.solo.Solos;
import nl.intervisie.rehearsal.solo.Wish;
import nl.intervisie.trial.Company;
import nl.intervisie.trial.Part;
import nl.intervisie.trial.Repertoire;
import nl.intervisie.trial.Troupe;

/** The sessions that are tried alone now. Nothing of them is kept: not here, and nowhere else. */
public final class SoloRooms implements Solos {

    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST = 30;
    private static final int PEOPLE = 5;
    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    private final Methods methods;
    private final Sites sites;
    private final Supplier<String> ids;
    private final InstantSource clock;
    private final ThreadFactory writers;
    private final Map<String, SoloSession> open = new ConcurrentHashMap<>();

    /**
     * @param clock the time outside
     * @param writers makes the one thread that each house is written by
     */
    public SoloRooms(
            Methods methods,
            Sites sites,
            Supplier<String> ids,
            InstantSource clock,
            ThreadFactory writers) {
        this.methods = methods;
        this.sites = sites;
        this.ids = ids;
        this.clock = clock;
        this.writers = writers;
    }

    @Override
    public Offer offer(String language) {
        return new Offer(
                methods.offered().stream()
                        .filter(it -> !lengths(it).isEmpty())
                        .map(it ->
                                new Offer.Way(
                                        it.id(),
                                        it.text(language, "title"),
                                        it.text(language, "purpose"),
                                        lengths(it)))
                        .toList(),
                Repertoire.STORIES.stream()
                        .map(it -> new Offer.Story(it, Repertoire.title(it, language)))
                        .toList());
    }

    /** The lengths in which everybody here is heard. */
    public static List<Integer> lengths(Method method) {
        return new Pace(false).offered(method, PEOPLE);
    }

    @Override
    public Optional<String> open(Wish wish) {
        var part = part(wish.role());
        var method = methods.named(wish.method());
        boolean known =
                LANGUAGES.contains(wish.language()) && Repertoire.STORIES.contains(wish.story());
        if (part.isEmpty() || !known || method.filter(it -> fits(it, wish)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(opened(wish, part.get(), method.get(), methods));
    }

    /**
     * Opens one of a method that no other room knows.
     *
     * @return its room; empty when this can not be tried
     */
    public Optional<String> open(Method own, Wish wish) {
        var part = part(wish.role());
        boolean known =
                LANGUAGES.contains(wish.language()) && Repertoire.STORIES.contains(wish.story());
        return part.filter(_ -> known && fits(own, wish))
                .map(it -> opened(wish, it, own, Methods.of(List.of(own), List.of())));
    }

    private static boolean fits(Method method, Wish wish) {
        return lengths(method).contains(wish.minutes());
    }

    private static Optional<Part> part(String role) {
        for (var part : Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(role)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private String opened(Wish wish, Part part, Method method, Methods known) {
        makeRoom();
        var room = (known.equals(methods) ? Sites.APART : Sites.OWN) + ids.get();
        var journal = new InMemoryJournal();
        journal.set(Refs.HOUSE, "language", wish.language());
        var stage = stage(room, journal, known);
        var troupe =
                new Troupe(
                        Company.with(Refs.HOUSE, part),
                        new SoloHands(
                                room, stage.site(), wish.language(), stage.overheard()::stirred),
                        Repertoire.of(wish.story(), wish.language(), bringer(part)),
                        new Troupe.Session(
                                journal, Refs.room(room), known, plan(method, wish.minutes())));
        stage.overheard().tells(troupe::notice);
        var session = new SoloSession(stage, troupe, part, clock::instant);
        session.gather();
        sites.open(room, stage.site());
        open.put(room, session);
        return room;
    }

    private static String bringer(Part part) {
        return Cast.name(Company.bringer(part));
    }

    private static Plan plan(Method method, int minutes) {
        return Plan.of(method, minutes, method.on(minutes, Set.of()));
    }

    /** A room with the others in it, but for the one who comes late. */
    private Stage stage(String room, InMemoryJournal journal, Methods known) {
        var begins = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var lock = new ReentrantLock();
        var overheard = new Overheard(begins);
        var later = new Later();
        var house = House.inMemory(later, ids, writers);
        var world =
                new World(
                        journal,
                        new RehearsalPlatform(house),
                        begins,
                        new CountedSeeds(begins.toEpochMilli()),
                        it -> it.knowing(known));
        later.is(world.clock());
        house.listen(_ -> overheard.stir(world.clock().instant()));
        var answers = new Answers(house);
        Hearing hearing = new SoloHearing(lock, world, overheard);
        var ear = new Ear(house, () -> hearing, answers, _ -> lock);
        var site = new Site(house, new Inbound(house, ear, () -> hearing, answers), answers);
        for (var who : List.of("ana", "ben", "cleo", Company.NEWCOMER)) {
            house.change(room, it -> it.entered(who));
        }
        world.start();
        return new Stage(lock, room, site, world, overheard);
    }

    @Override
    public Optional<Solo> find(String room) {
        return Optional.ofNullable(open.get(room));
    }

    /** Lets time go on in all of them, and ends those that nobody looks at any more. */
    public void passes() {
        var since = clock.instant().minus(FORGOTTEN);
        open.forEach((room, session) -> {
            if (session.lastVisit().isBefore(since)) {
                end(room);
            } else {
                session.passes();
            }
        });
    }

    private void makeRoom() {
        if (open.size() >= MOST) {
            open.entrySet().stream()
                    .min(Comparator.comparing(it -> it.getValue().lastVisit()))
                    .ifPresent(it -> end(it.getKey()));
        }
    }

    private void end(String room) {
        sites.close(room);
        var session = open.remove(room);
        if (session != null) {
            session.close();
        }
    }
}
