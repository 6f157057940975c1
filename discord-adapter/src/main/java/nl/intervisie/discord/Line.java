package nl.intervisie.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line on which Discord speaks to us: since when it is silent, and what is to be done when it
 * speaks again. What was said while it was broken for a moment Discord tells again by itself.
 */
final class Line extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final InstantSource clock;
    private final Runnable announce;
    private final Ear ear;
    private final Rereading rereading;
    private final Instant opened;
    private final Map<JDA, Instant> silent = new ConcurrentHashMap<>();
    private final Map<JDA, Boolean> heard = new ConcurrentHashMap<>();

    /**
     * @param announce tells Discord what can be asked of us
     */
    Line(InstantSource clock, Runnable announce, Ear ear, Rereading rereading) {
        this.clock = clock;
        this.announce = announce;
        this.ear = ear;
        this.rereading = rereading;
        opened = clock.instant();
    }

    /** Since when a line is silent, and has been from the beginning or is again; the longest. */
    Optional<Instant> silentSince(boolean isReady) {
        return silent.values().stream()
                .min(Instant::compareTo)
                .or(() -> Optional.of(opened).filter(_ -> !isReady));
    }

    @Override
    public void onReady(ReadyEvent event) {
        silent.remove(event.getJDA());
        heard.put(event.getJDA(), true);
        ear.soon(announce);
        ear.soon(() -> rereading.of(event.getJDA(), Optional.empty()));
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        isSilent(event.getJDA());
    }

    @Override
    public void onSessionInvalidate(SessionInvalidateEvent event) {
        isSilent(event.getJDA());
    }

    private void isSilent(JDA line) {
        if (heard.containsKey(line)) {
            silent.putIfAbsent(line, clock.instant());
        }
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
        silent.remove(event.getJDA());
    }

    /** Of what happened since it fell silent Discord tells nothing. */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        var since = Optional.ofNullable(silent.remove(event.getJDA()));
        LOG.info("The line to Discord is new; what happened meanwhile is read again.");
        ear.soon(() -> rereading.of(event.getJDA(), since.or(() -> Optional.of(clock.instant()))));
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        isSilent(event.getJDA());
        var why = event.getCloseCode();
        if (why == CloseCode.AUTHENTICATION_FAILED) {
            LOG.error(
                    "Discord does not take the token any more; reset it under 'Bot' of your app, set DISCORD_TOKEN to the new one, and start again.");
        } else if (why == CloseCode.DISALLOWED_INTENTS) {
            LOG.error(
                    "An intent was switched off under 'Bot' of your app; start again, and the bot does without it.");
        }
    }
}
