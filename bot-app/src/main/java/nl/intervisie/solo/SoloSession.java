package nl.intervisie.solo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Message;
import nl.intervisie.method.Kind;
import nl.intervisie.play.World;
import nl.intervisie.rehearsal.Site;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Saying;
import nl.intervisie.rehearsal.solo.Cue;
import nl.intervisie.rehearsal.solo.Pace;
import nl.intervisie.rehearsal.solo.Solo;
import nl.intervisie.trial.Company;
import nl.intervisie.trial.Need;
import nl.intervisie.trial.Part;
import nl.intervisie.trial.Troupe;

/** One session that is tried alone. Whatever happens in it happens under its one lock. */
final class SoloSession implements Solo, AutoCloseable {

    private static final Duration TICK = Duration.ofSeconds(5);
    private static final int GATHERING = 8;
    private static final int LONGEST_STEP = 240;

    private final ReentrantLock lock;
    private final String room;
    private final Site site;
    private final World world;
    private final Troupe troupe;
    private final Part part;
    private final Overheard overheard;
    private final Supplier<Instant> clock;
    private final Map<String, String> about = new HashMap<>();
    private String known = "";
    private Optional<Troupe.Draft> draft = Optional.empty();
    private volatile Pace pace = Pace.STEP;
    private volatile Instant lastVisit;
    private Instant lastTick;

    SoloSession(Stage stage, Troupe troupe, Part part, Supplier<Instant> clock) {
        this.lock = stage.lock();
        this.room = stage.room();
        this.site = stage.site();
        this.world = stage.world();
        this.overheard = stage.overheard();
        this.troupe = troupe;
        this.part = part;
        this.clock = clock;
        this.lastVisit = clock.get();
        this.lastTick = lastVisit;
    }

    private <T> T alone(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    private void alone(Runnable what) {
        alone(() -> {
            what.run();
            return room;
        });
    }

    /** The others are in and wait for the one who tries it. */
    void gather() {
        alone(() -> {
            troupe.gather(now());
            for (int i = 0; i < GATHERING; i++) {
                tick(now().plus(TICK));
            }
        });
    }

    @Override
    public Instant now() {
        return world.clock().instant();
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public void pace(Pace next) {
        alone(() -> {
            lastTick = clock.get();
            pace = next;
        });
    }

    /** Time went on outside: it goes on here as fast as was asked. */
    void passes() {
        var at = clock.get();
        alone(() -> {
            var outside = Duration.between(lastTick, at);
            lastTick = at;
            if (pace.factor() > 0 && !troupe.isOver()) {
                pass(now().plus(outside.multipliedBy(pace.factor())));
            }
        });
    }

    private void pass(Instant until) {
        while (now().isBefore(until)) {
            var next = now().plus(TICK);
            tick(next.isAfter(until) ? until : next);
        }
    }

    private void tick(Instant until) {
        var time = world.clock();
        while (time.next().filter(it -> !it.isAfter(until)).isPresent()) {
            world.step();
        }
        time.rest(until);
        world.settle();
        troupe.live(until);
        explain();
    }

    @Override
    public void step() {
        alone(() -> {
            var glance = Glance.at(site.house().room(room), me());
            for (int i = 0; i < LONGEST_STEP && !troupe.isOver(); i++) {
                tick(now().plus(TICK));
                if (isWantedAnew() || Glance.at(site.house().room(room), me()).matters(glance)) {
                    break;
                }
            }
        });
    }

    /** Somebody waits for the one who tries it, and did not before. */
    private boolean isWantedAnew() {
        var need = troupe.need(now()).filter(it -> !it.soft()).map(Need::id);
        boolean anew = need.isPresent() && !need.get().equals(known);
        need.ifPresent(it -> known = it);
        return anew;
    }

    @Override
    public void doForMe() {
        alone(() -> {
            if (isFilled()) {
                draft.ifPresent(troupe::send);
            } else {
                troupe.doForThem(now());
            }
            draft = Optional.empty();
            world.settle();
            tick(now().plus(Duration.ofSeconds(1)));
        });
    }

    @Override
    public void fillForMe() {
        alone(() -> {
            draft = troupe.draftForThem(now());
        });
    }

    @Override
    public Form drafted(Form form) {
        return alone(() ->
                draft.filter(it -> it.form().submit().equals(form.submit()))
                        .map(it -> Drafting.of(form, it.values()))
                        .orElse(form));
    }

    /** Whether what was filled in for them lies before them. */
    private boolean isFilled() {
        return draft.filter(it ->
                        site.house()
                                .room(room)
                                .seenBy(me())
                                .anyMatch(s -> s.content().equals(new Content.Asked(it.form()))))
                .isPresent();
    }

    @Override
    public Optional<Cue> cue() {
        return alone(() ->
                troupe.need(now())
                        .map(need ->
                                new Cue(
                                        need.label(),
                                        need.soft(),
                                        need.own(),
                                        need.form() && !isFilled(),
                                        need.form() && isFilled(),
                                        need.line().orElse(""),
                                        troupe.slip(now()).orElse(""))));
    }

    private void explain() {
        var kind = troupe.kind();
        site.house().room(room).sayings().stream()
                .filter(SoloSession::isCard)
                .forEach(it -> about.putIfAbsent(it.id(), kind.map(Kind::written).orElse("lobby")));
    }

    private static boolean isCard(Saying saying) {
        return saying.isForEverybody()
                && saying.content() instanceof Content.Shown(var message)
                && message.kind() == Message.Kind.CARD;
    }

    @Override
    public String about(String saying) {
        return alone(() -> about.getOrDefault(saying, ""));
    }

    @Override
    public List<String> unseen(String who) {
        return alone(() -> overheard.of(who, site.house().room(room)));
    }

    @Override
    public boolean isOver() {
        return alone(troupe::isOver);
    }

    @Override
    public String me() {
        return Company.NEWCOMER;
    }

    @Override
    public String role() {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** Whoever comes to look waits for a step that is under way, and sees it whole. */
    @Override
    public void visited() {
        alone(() -> {
            lastVisit = clock.get();
        });
    }

    Instant lastVisit() {
        return lastVisit;
    }

    /** Ends it; nothing of it is left. */
    @Override
    public void close() {
        alone(() -> site.house().close());
    }
}
