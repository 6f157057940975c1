package nl.intervisie.slack;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Home tabs that people have looked at lately: when something happens that is theirs, they are
 * looked at again a little later, and published when they have changed.
 */
final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final Duration LATELY = Duration.ofHours(1);
    private static final int MANY = 1000;

    private final Home home;
    private final Supplier<Hearing> hearing;
    private final Executor soon;
    private final Kept<Page> looked;
    private final Set<String> asked = new HashSet<>();

    /**
     * @param soon does something a little later, so that what happens at once is shown once
     */
    Pages(Home home, Supplier<Hearing> hearing, Executor soon) {
        this.home = home;
        this.hearing = hearing;
        this.soon = soon;
        looked = new Kept<>(home.team().clock(), LATELY, MANY);
    }

    /** A page as it was published, and the rooms it is about. */
    private record Page(Incoming.LookedIn look, JsonObject view, Set<RoomRef> rooms) {}

    /** Publishes the page that somebody looks at. */
    void show(Incoming.LookedIn look, Heard.Overview overview) {
        publish(look, overview, Home.view(home.team(), overview));
    }

    private void publish(Incoming.LookedIn look, Heard.Overview overview, JsonObject view) {
        var rooms =
                overview.parts().stream()
                        .map(Heard.Overview.Part::about)
                        .collect(Collectors.toSet());
        if (home.isPublished(look.who(), view)) {
            looked.put(look.who().id(), new Page(look, view, rooms));
        }
    }

    /** This person did something, or something came of what they did. */
    void acted(UserRef who) {
        looked.get(who.id()).ifPresent(this::again);
    }

    /** Something was said or changed that is about this room. */
    void happened(RoomRef about) {
        looked.all().stream().filter(it -> it.rooms().contains(about)).forEach(this::again);
    }

    private void again(Page page) {
        var who = page.look().who();
        synchronized (asked) {
            if (!asked.add(who.id())) {
                return;
            }
        }
        soon.execute(() -> {
            synchronized (asked) {
                asked.remove(who.id());
            }
            looked.get(who.id()).ifPresent(this::renewSafely);
        });
    }

    private void renewSafely(Page page) {
        try {
            renew(page);
        } catch (RuntimeException e) {
            LOG.warn("A Home tab was not looked at again: {}", e.getClass().getSimpleName());
        }
    }

    private void renew(Page page) {
        var old = page.look();
        var at = home.team().clock().instant().toEpochMilli();
        var key = new HeardKey(old.key().workspace(), "home/" + old.who().id() + "/" + at);
        var look = new Incoming.LookedIn(key, old.who(), old.room(), old.language());
        if (hearing.get().hear(look) instanceof Heard.Overview overview) {
            var view = Home.view(home.team(), overview);
            if (!view.equals(page.view())) {
                publish(look, overview, view);
            }
        }
    }
}
