package nl.intervisie.rehearsal.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.house.Changed;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Tells browsers that something changed for somebody whose room they show. It tells that, never
 * what: the browser then asks for the difference, so nothing is lost by a broken stream.
 */
final class Herald {

    private static final Duration PULSE = Duration.ofSeconds(10);
    private static final long BACK_SOON = 700;

    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService voice;

    Herald(Sites sites, ScheduledExecutorService voice) {
        this.voice = voice;
        sites.eachHouse(house -> house.listen(this::tell));
        var pulse = PULSE.toMillis();
        var _ =
                voice.scheduleAtFixedRate(
                        () -> followers.forEach(each -> send(each, event("pulse", "-"))),
                        pulse,
                        pulse,
                        TimeUnit.MILLISECONDS);
    }

    /** A stream that tells what changes at these places from now on. */
    SseEmitter follow(Set<Visit> places) {
        var follower = new Follower(new SseEmitter(0L), Set.copyOf(places));
        follower.emitter.onCompletion(() -> followers.remove(follower));
        follower.emitter.onTimeout(() -> followers.remove(follower));
        follower.emitter.onError(_ -> followers.remove(follower));
        followers.add(follower);
        send(follower, event("hello", "-").reconnectTime(BACK_SOON));
        return follower.emitter;
    }

    /** How many browsers listen. */
    int streams() {
        return followers.size();
    }

    /** Ends all streams: the browsers come back by themselves, to whoever answers then. */
    void silence() {
        followers.forEach(follower -> follower.emitter.complete());
    }

    private void tell(Changed changed) {
        try {
            voice.execute(() -> followers.forEach(follower -> tell(follower, changed)));
        } catch (RejectedExecutionException e) {
            // the process ends: browsers ask for the difference when they are back
        }
    }

    private void tell(Follower follower, Changed changed) {
        for (var place : follower.places) {
            if (place.room().equals(changed.room()) && changed.whom().contains(place.as())) {
                send(follower, event("changed", place.room() + "~" + place.as()));
            }
        }
    }

    private void send(Follower follower, SseEventBuilder event) {
        try {
            follower.emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            followers.remove(follower);
        }
    }

    private static SseEventBuilder event(String name, String data) {
        return SseEmitter.event().name(name).data(data);
    }

    private record Follower(SseEmitter emitter, Set<Visit> places) {}
}
