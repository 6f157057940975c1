package nl.intervisie.discord;

import java.util.ArrayDeque;
import java.util.List;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one interaction: the first word within three seconds, what follows within fifteen
 * minutes, and a form only as the first word.
 * https://docs.discord.com/developers/interactions/receiving-and-responding
 */
final class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final int SAY = 4;
    private static final int SAY_LATER = 5;
    private static final int STAY = 6;
    private static final int OPEN = 9;

    private final Rest rest;
    private final String application;
    private final Interaction interaction;
    private final boolean hasMessage;
    private int first;
    private boolean hasFailed;
    private boolean isLost;

    /**
     * @param hasMessage whether it came from a message, which then simply stays as it is
     */
    Answering(Rest rest, String application, Interaction interaction, boolean hasMessage) {
        this.rest = rest;
        this.application = application;
        this.interaction = interaction;
        this.hasMessage = hasMessage;
    }

    /** Says that it was heard, as the answer takes its time. */
    synchronized void defer() {
        if (first == 0) {
            answer(hasMessage ? STAY : SAY_LATER, hasMessage ? null : quietly());
        }
    }

    /** It takes long: says that it was heard, unless that was in vain. */
    synchronized void late() {
        if (!hasFailed) {
            defer();
        }
    }

    /**
     * It was not heard: without an answer Discord says so to the person, who tries again.
     *
     * @return whether something was answered already, so that Discord will not say so
     */
    synchronized boolean fails() {
        hasFailed = true;
        return first != 0;
    }

    /** There is nothing to say. */
    synchronized void nothing() {
        defer();
        if (first == SAY_LATER && !isLost) {
            call(original(Route.Interactions.DELETE_FOLLOWUP), null);
        }
    }

    /**
     * Shows these to this person alone.
     *
     * @return false when Discord does not take an answer any more
     */
    synchronized boolean say(List<DataObject> messages) {
        if (messages.isEmpty()) {
            nothing();
            return true;
        }
        var more = new ArrayDeque<>(messages);
        if (first == 0) {
            answer(SAY, more.removeFirst());
        } else if (first == SAY_LATER && !isLost) {
            isLost = !call(original(Route.Interactions.EDIT_FOLLOWUP), more.removeFirst());
        }
        while (!isLost && !more.isEmpty()) {
            isLost = !follow(more.removeFirst());
        }
        return !isLost;
    }

    private boolean follow(DataObject message) {
        return call(
                Route.Interactions.CREATE_FOLLOWUP.compile(application, interaction.getToken()),
                message);
    }

    /**
     * Opens a form.
     *
     * @return false when it is too late for that
     */
    synchronized boolean open(DataObject modal) {
        return first == 0 && answer(OPEN, modal);
    }

    private boolean answer(int type, @org.jspecify.annotations.Nullable DataObject data) {
        first = type;
        var body = DataObject.empty().put("type", type);
        if (data != null) {
            body.put("data", data);
        }
        isLost =
                !call(
                        Route.Interactions.CALLBACK.compile(
                                interaction.getId(), interaction.getToken()),
                        body);
        return !isLost;
    }

    private static DataObject quietly() {
        return DataObject.empty().put("flags", Components.EPHEMERAL);
    }

    private Route.CompiledRoute original(Route route) {
        return route.compile(application, interaction.getToken(), "@original");
    }

    /** What is said here is never the only copy, so what fails here is let go. */
    private boolean call(
            Route.CompiledRoute route, @org.jspecify.annotations.Nullable DataObject body) {
        try {
            rest.call(route, body);
            return true;
        } catch (SaysNo e) {
            if (!e.is(SaysNo.ALREADY_ANSWERED)) {
                LOG.warn("An answer was not shown: Discord says {}", e.getMessage());
            }
            return e.is(SaysNo.ALREADY_ANSWERED);
        } catch (NotDelivered | Unclear e) {
            LOG.warn("An answer was not shown: {}", e.getMessage());
            return false;
        }
    }
}
