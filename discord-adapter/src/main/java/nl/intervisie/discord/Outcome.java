package nl.intervisie.discord;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request: done, certainly not done, refused, or nobody can tell.
 *
 * @param what the request without ids and tokens
 */
record Outcome(Restraint restraint, String what) {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final int UNKNOWN_TO_US = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    <T> T of(CompletableFuture<T> asked, Duration patience) throws NotDelivered, Unclear, SaysNo {
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.cancel(false);
            throw new Unclear("Discord gives no answer to " + what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unclear("nobody waited for " + what);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private SaysNo failure(@Nullable Throwable cause) throws NotDelivered, Unclear {
        return switch (cause) {
            case ErrorResponseException e -> refusal(e);
            // JDA never sent it: its time was over while it waited for its turn.
            case TimeoutException _ -> throw patience(A_MOMENT);
            case RateLimitedException e -> throw patience(Duration.ofMillis(e.getRetryAfter()));
            case null -> throw new Unclear("trouble with " + what);
            default ->
                    throw new Unclear(
                            "trouble with " + what + ": " + cause.getClass().getSimpleName());
        };
    }

    private static NotDelivered patience(Duration wait) {
        return new NotDelivered("Discord asks for patience", wait);
    }

    private SaysNo refusal(ErrorResponseException e) throws NotDelivered, Unclear {
        var response = e.getResponse();
        var broken = response.getException();
        if (broken != null) {
            throw broken(broken);
        }
        if (response.code == TOO_MANY) {
            throw patience(A_MOMENT);
        }
        if (response.code >= SERVER) {
            throw new Unclear("Discord has trouble with " + what);
        }
        // What an interaction carries can be too old as well, and then has a code of its own.
        if (response.code == UNKNOWN_TO_US && e.getErrorCode() == 0) {
            throw restraint.unknown();
        }
        return new SaysNo(e.getErrorCode(), e.getErrorResponse().getMeaning());
    }

    private Unclear broken(Exception broken) throws NotDelivered {
        if (broken instanceof Pace.NoTurn) {
            throw patience(A_MOMENT);
        }
        if (broken instanceof ConnectException
                || broken instanceof UnknownHostException
                || broken instanceof NoRouteToHostException
                || broken instanceof SSLHandshakeException) {
            throw new NotDelivered("Discord can not be reached", A_MOMENT);
        }
        return new Unclear("the line broke during " + what);
    }
}
