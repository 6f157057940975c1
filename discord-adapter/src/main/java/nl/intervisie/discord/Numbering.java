package nl.intervisie.discord;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/**
 * Numbers for what Discord tells without an id of its own: the same when it is told again, and not
 * used twice. Discord counts anew whenever we must say anew who we are.
 */
final class Numbering extends ListenerAdapter {

    private static final int BRIEF = 36;

    private final InstantSource clock;
    private final String first;
    private final Map<JDA, String> sessions = new ConcurrentHashMap<>();

    Numbering(InstantSource clock) {
        this.clock = clock;
        first = stamp();
    }

    private String stamp() {
        return Long.toString(clock.millis(), BRIEF);
    }

    @Override
    public void onSessionInvalidate(SessionInvalidateEvent event) {
        sessions.put(event.getJDA(), stamp());
    }

    String of(GenericEvent event) {
        return sessions.getOrDefault(event.getJDA(), first) + "." + event.getResponseNumber();
    }
}
