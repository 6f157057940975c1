package nl.intervisie.discord;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.Response;
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
    private static final int UNKNOWN_TO_US = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

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
        restraint.check();
        var jda = line.get();
        if (jda.isEmpty()) {
            throw new NotDelivered("Discord is not connected yet", AT_ONCE);
        }
        var action =
                new RestActionImpl<T>(
                        jda.get(), route, body, (response, _) -> read.apply(response));
        action.deadline(System.currentTimeMillis() + patience.toMillis());
        return outcome(submitted(action), route, patience.plus(LONG));
    }

    private static <T> CompletableFuture<T> submitted(RestActionImpl<T> action)
            throws NotDelivered {
        try {
            return action.submit();
        } catch (RejectedExecutionException e) {
            throw new NotDelivered("the line to Discord is being closed", A_MOMENT);
        }
    }

    private <T> T outcome(CompletableFuture<T> future, Route.CompiledRoute route, Duration patience)
            throws NotDelivered, Unclear, SaysNo {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(false);
            throw new Unclear("Discord gives no answer to " + what(route));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unclear("nobody waited for " + what(route));
        } catch (ExecutionException e) {
            throw failure(e.getCause(), route);
        }
    }

    private SaysNo failure(@Nullable Throwable cause, Route.CompiledRoute route)
            throws NotDelivered, Unclear {
        return switch (cause) {
            case ErrorResponseException e -> refusal(e, route);
            // JDA never sent it: its time was over while it waited for its turn.
            case TimeoutException _ ->
                    throw new NotDelivered("Discord asks for patience", A_MOMENT);
            case RateLimitedException e ->
                    throw new NotDelivered(
                            "Discord asks for patience", Duration.ofMillis(e.getRetryAfter()));
            case null -> throw new Unclear("trouble with " + what(route));
            default ->
                    throw new Unclear(
                            "trouble with "
                                    + what(route)
                                    + ": "
                                    + cause.getClass().getSimpleName());
        };
    }

    private SaysNo refusal(ErrorResponseException e, Route.CompiledRoute route)
            throws NotDelivered, Unclear {
        var response = e.getResponse();
        var broken = response.getException();
        if (broken != null) {
            throw broken(broken, route);
        }
        if (response.code == TOO_MANY) {
            throw new NotDelivered("Discord asks for patience", A_MOMENT);
        }
        if (response.code >= SERVER) {
            throw new Unclear("Discord has trouble with " + what(route));
        }
        if (response.code == UNKNOWN_TO_US || response.code == FORBIDDEN) {
            restraint.refused();
        }
        return new SaysNo(e.getErrorCode(), e.getErrorResponse().getMeaning());
    }

    private static Unclear broken(Exception broken, Route.CompiledRoute route) throws NotDelivered {
        if (broken instanceof ConnectException
                || broken instanceof UnknownHostException
                || broken instanceof NoRouteToHostException
                || broken instanceof SSLHandshakeException) {
            throw new NotDelivered("Discord can not be reached", A_MOMENT);
        }
        return new Unclear("the line broke during " + what(route));
    }

    /** Without ids and tokens. */
    private static String what(Route.CompiledRoute route) {
        return route.getMethod() + " " + route.getBaseRoute().getRoute();
    }
}
