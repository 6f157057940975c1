package nl.intervisie.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.Requester;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Discord's REST interface through JDA, which keeps to its rate limits: a request that would be one
 * too many waits here, and is given up unsent when it waits too long.
 */
final class Rest {

    private static final Duration LONG = Duration.ofSeconds(15);

    /** How long somebody who waits for an answer is kept waiting. */
    static final Duration BRIEF = Duration.ofMillis(1800);

    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Supplier<Optional<JDA>> line;
    private final Restraint restraint;

    Rest(Supplier<Optional<JDA>> line, Restraint restraint) {
        this.line = line;
        this.restraint = restraint;
    }

    /**
     * Asks for something to be done.
     *
     * @throws NotDelivered when it certainly had no effect
     * @throws Unclear when nobody can tell
     * @throws SaysNo when Discord will not do it
     */
    DataObject call(Route.CompiledRoute route, @Nullable DataObject body)
            throws NotDelivered, Unclear, SaysNo {
        return ask(route, json(body), Rest::object, LONG);
    }

    /** Says what can be asked of us, in the place of what was said before. */
    void announce(String application, DataArray commands) throws NotDelivered, Unclear, SaysNo {
        ask(
                Route.Interactions.UPDATE_COMMANDS.compile(application),
                json(commands.toString()),
                Response::getArray,
                LONG);
    }

    private static @Nullable RequestBody json(@Nullable Object body) {
        return body == null ? null : RequestBody.create(body.toString(), Requester.MEDIA_TYPE_JSON);
    }

    /** Asks for something that changes nothing, so that asking again is always right. */
    DataObject read(Route.CompiledRoute route) throws NotDelivered, SaysNo {
        return again(() -> ask(route, null, Rest::object, BRIEF));
    }

    /** The same, for a list. */
    DataArray list(Route.CompiledRoute route) throws NotDelivered, SaysNo {
        return again(() -> ask(route, null, Response::getArray, BRIEF));
    }

    /** The same, for what JDA itself knows how to ask. */
    <T> T read(RestAction<T> asked, String what) throws NotDelivered, SaysNo {
        return again(() -> {
            restraint.check();
            return awaited(asked, what, LONG);
        });
    }

    private interface Asked<T> {
        T get() throws NotDelivered, Unclear, SaysNo;
    }

    private static <T> T again(Asked<T> asked) throws NotDelivered, SaysNo {
        try {
            return asked.get();
        } catch (Unclear e) {
            throw new NotDelivered(String.valueOf(e.getMessage()), A_MOMENT);
        }
    }

    private static DataObject object(Response response) {
        return response.optObject().orElseGet(DataObject::empty);
    }

    private <T> T ask(
            Route.CompiledRoute route,
            @Nullable RequestBody body,
            Function<Response, T> read,
            Duration patience)
            throws NotDelivered, Unclear, SaysNo {
        var jda = line.get();
        if (jda.isEmpty()) {
            throw new NotDelivered("Discord is not connected yet", AT_ONCE);
        }
        var action =
                new RestActionImpl<T>(
                        jda.get(), route, body, (response, _) -> read.apply(response));
        if (!route.getBaseRoute().isInteractionBucket()) {
            restraint.check();
        }
        return awaited(action, what(route), patience);
    }

    private <T> T awaited(RestAction<T> action, String what, Duration patience)
            throws NotDelivered, Unclear, SaysNo {
        try {
            var asked = action.deadline(System.currentTimeMillis() + patience.toMillis()).submit();
            return new Outcome(restraint, what).of(asked, patience.plus(LONG));
        } catch (RejectedExecutionException e) {
            throw new NotDelivered("the line to Discord is being closed", A_MOMENT);
        }
    }

    /** Without ids and tokens. */
    private static String what(Route.CompiledRoute route) {
        return route.getMethod() + " " + route.getBaseRoute().getRoute();
    }
}
