package nl.intervisie.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLHandshakeException;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import okhttp3.FormBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Slack's Web API with one token: one request for one call, never a second by itself, and none
 * while Slack asks for patience.
 */
final class WebApi {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    /** With these Slack does not say whether anything happened. */
    private static final Set<String> NOBODY_KNOWS =
            Set.of("fatal_error", "internal_error", "request_timeout", "service_unavailable");

    /** With these we are in this workspace no longer. */
    private static final Set<String> OUT = Set.of("token_revoked", "account_inactive");

    private final Slack slack;
    private final String token;
    private final Turnstile turnstile;
    private final AtomicReference<@Nullable String> out = new AtomicReference<>();
    private volatile Runnable whenOut = () -> {};

    WebApi(Slack slack, String token, InstantSource clock) {
        this.slack = slack;
        this.token = token;
        turnstile = new Turnstile(clock);
    }

    Slack slack() {
        return slack;
    }

    /** What is to happen, once, when Slack takes this token no longer. */
    void whenOut(Runnable what) {
        whenOut = what;
    }

    /** Whether Slack took this token once, and does so no longer. */
    boolean isOut() {
        return out.get() != null;
    }

    /** From now on nothing is asked of Slack with this token. */
    void leave(String why) {
        if (out.compareAndSet(null, why)) {
            whenOut.run();
        }
    }

    /** Slack asks for patience. */
    private static final class TooMany extends Exception {

        private static final long serialVersionUID = 1L;
        private final Duration after;

        TooMany(Duration after) {
            this.after = after;
        }
    }

    /** What Slack answered, the scopes this token has, and what time it is there. */
    record Answer(JsonObject body, Set<String> scopes, Optional<Instant> at) {}

    /**
     * Calls a method.
     *
     * @throws NotDelivered when it certainly had no effect
     * @throws Unclear when nobody can tell
     * @throws SaysNo when Slack will not do it
     */
    JsonObject call(String method, Map<String, String> arguments)
            throws NotDelivered, Unclear, SaysNo {
        return ask(method, arguments).body();
    }

    /** The same for a message that may be gone by now, which is as good. */
    void callUnlessGone(String method, Map<String, String> arguments)
            throws NotDelivered, Unclear, SaysNo {
        try {
            call(method, arguments);
        } catch (SaysNo e) {
            if (!e.is("message_not_found")) {
                throw e;
            }
        }
    }

    Answer ask(String method, Map<String, String> arguments) throws NotDelivered, Unclear, SaysNo {
        var why = out.get();
        if (why != null) {
            throw new SaysNo(why, "");
        }
        var gate = Turnstile.gate(method, arguments);
        turnstile.pass(gate);
        try {
            return asked(method, arguments);
        } catch (TooMany e) {
            throw turnstile.shut(gate, e.after);
        } catch (SaysNo e) {
            if (OUT.contains(e.code())) {
                leave(e.code());
            }
            throw e;
        }
    }

    private Answer asked(String method, Map<String, String> arguments)
            throws TooMany, NotDelivered, Unclear, SaysNo {
        var form = new FormBody.Builder();
        arguments.forEach(form::add);
        var url = slack.getConfig().getMethodsEndpointUrlPrefix() + method;
        try (Response response =
                slack.getHttpClient().postFormWithBearerHeader(url, token, form.build())) {
            return read(method, response);
        } catch (ConnectException
                | UnknownHostException
                | NoRouteToHostException
                | SSLHandshakeException e) {
            throw new NotDelivered("Slack can not be reached", A_MOMENT);
        } catch (IOException e) {
            throw new Unclear("the line broke during " + method);
        }
    }

    /**
     * Asks something that changes nothing, so that asking again is always right.
     *
     * @throws NotDelivered when there is no answer now
     */
    JsonObject read(String method, Map<String, String> arguments) throws NotDelivered, SaysNo {
        return repeatable(method, arguments);
    }

    /**
     * Does something that may be done again without anybody seeing it twice.
     *
     * @throws NotDelivered when nobody can tell whether it is done, too: it is to be done again
     */
    JsonObject repeatable(String method, Map<String, String> arguments)
            throws NotDelivered, SaysNo {
        try {
            return call(method, arguments);
        } catch (Unclear e) {
            throw new NotDelivered(String.valueOf(e.getMessage()), A_MOMENT);
        }
    }

    private static Answer read(String method, Response response)
            throws IOException, TooMany, Unclear, SaysNo {
        if (response.code() == TOO_MANY) {
            throw new TooMany(patience(response));
        }
        if (response.code() >= SERVER) {
            throw new Unclear("Slack has trouble with " + method);
        }
        var body = body(method, response);
        if (body.has("ok") && body.get("ok").getAsBoolean()) {
            return new Answer(
                    body,
                    scopes(response),
                    Optional.ofNullable(response.headers().getInstant("Date")));
        }
        throw refusal(method, response, body);
    }

    private static JsonObject body(String method, Response response) throws IOException, Unclear {
        var written = response.body();
        try {
            return JsonParser.parseString(written == null ? "{}" : written.string())
                    .getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new Unclear("Slack answered " + method + " with something unreadable");
        }
    }

    private static SaysNo refusal(String method, Response response, JsonObject body)
            throws TooMany, Unclear {
        var code = Json.text(body, "error").orElse("unknown_error");
        if (code.equals("ratelimited") || code.equals("rate_limited")) {
            throw new TooMany(patience(response));
        }
        if (NOBODY_KNOWS.contains(code)) {
            throw new Unclear("Slack has trouble with " + method);
        }
        return new SaysNo(code, Json.text(body, "needed").orElse(""));
    }

    private static Duration patience(Response response) {
        var asked = response.header("Retry-After", "");
        return asked != null && asked.matches("\\d{1,4}")
                ? Duration.ofSeconds(Long.parseLong(asked))
                : A_MINUTE;
    }

    private static Set<String> scopes(Response response) {
        var scopes = response.header("x-oauth-scopes", "");
        return scopes == null || scopes.isBlank()
                ? Set.of()
                : Set.copyOf(Set.of(scopes.split(" *, *")));
    }
}
