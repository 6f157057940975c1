package nl.intervisie.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.News;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in from one workspace: hears what Bolt receives, and gives the one immediate answer on
 * the interaction itself. Slack gets its answer when what was heard is recorded, and not before;
 * whatever takes another question to Slack comes after that.
 */
final class Inbound {

    private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Pattern ALL = Pattern.compile(".*", Pattern.DOTALL);
    private static final Duration REPEATS = Duration.ofMinutes(10);
    private static final int MANY = 10_000;
    private static final int TROUBLE = 500;
    private static final int OK = 200;

    private final Team team;
    private final Answers answers;
    private final Translator translator;
    private final Bulletin bulletin;
    private final Supplier<Hearing> hearing;
    private final Executor after;
    private final Kept<Boolean> answered;
    private final Pages pages;
    private final Windows windows;
    private final Visits visits;

    /**
     * @param after does what comes after the acknowledgement
     */
    Inbound(SlackPlatform.Branch branch, Supplier<Hearing> hearing, Executor after) {
        pages = branch.pages();
        this.hearing = hearing;
        this.after = after;
        team = branch.team();
        answers = branch.answers();
        answered = new Kept<>(team.clock(), REPEATS, MANY);
        bulletin = new Bulletin(branch);
        translator =
                new Translator(
                        team.workspace(),
                        team.bot(),
                        new Typing(id -> named(Refs.user(team.workspace(), id))));
        windows = new Windows(team, answers);
        visits = new Visits(branch, translator, this::hear);
    }

    private String named(UserRef who) {
        return team.atHand().of(who).orElse("…");
    }

    void listen(App app) {
        app.use(this::events);
        app.command(ALL, (request, _) -> commanded(json(request.getPayload())));
        app.blockAction(ALL, (request, _) -> pressed(json(request.getPayload())));
        app.viewSubmission(ALL, (request, _) -> submitted(json(request.getPayload())));
        app.viewClosed(ALL, (_, context) -> context.ack());
    }

    private static JsonObject json(Object payload) {
        return GSON.toJsonTree(payload).getAsJsonObject();
    }

    /**
     * Events are read as they come: Slack adds kinds of them faster than libraries do. What no
     * library should stumble over aloud, as its complaints hold what it stumbled over, ends here.
     */
    private Response events(Request<?> request, Response soFar, MiddlewareChain chain) {
        try {
            return request.getRequestType() == RequestType.Event
                    ? happened(
                            JsonParser.parseString(request.getRequestBodyAsString())
                                    .getAsJsonObject())
                    : chain.next(request);
        } catch (Exception e) {
            LOG.warn("What came from Slack can not be read: {}", e.getClass().getSimpleName());
            return Response.error(TROUBLE);
        }
    }

    private Response happened(JsonObject payload) {
        bulletin.changed(payload);
        var incoming = translator.happened(payload);
        if (incoming.filter(Visits::isOne).isPresent()) {
            after.execute(() -> visits.come(incoming.get()));
            return Response.ok();
        }
        if (incoming.isPresent()) {
            var heard = hear(incoming.get());
            heard.ifPresent(it -> after.execute(() -> answers.give(incoming.get(), it)));
            return heard.isPresent() ? Response.ok() : Response.error(TROUBLE);
        }
        return bulletin.news(payload).map(this::learned).orElseGet(Response::ok);
    }

    private Response learned(Bulletin.Item item) {
        try {
            if (item.isSure()) {
                hearing.get().learn(item.news());
                leave(item.news());
            } else {
                after.execute(() -> bulletin.confirmed(item).ifPresent(hearing.get()::learn));
            }
            return Response.ok();
        } catch (RuntimeException e) {
            return notRecorded(e);
        }
    }

    private void leave(News news) {
        if (news instanceof News.Expelled) {
            team.api().leave("account_inactive");
        }
    }

    private static Response notRecorded(RuntimeException e) {
        LOG.warn("What came from Slack could not be recorded: {}", e.getClass().getSimpleName());
        return Response.error(TROUBLE);
    }

    private Response commanded(JsonObject command) {
        var incoming = translator.commanded(command, team::languageAtHand);
        answers.expect(incoming, command);
        var heard = hear(incoming);
        return switch (heard.orElse(null)) {
            case null -> Response.error(TROUBLE);
            case Heard.OpenForm(var form) -> {
                after.execute(() -> windows.open(incoming, command, form));
                yield Response.ok();
            }
            case Heard said ->
                    Answers.told(said)
                            .map(it -> Response.json(OK, answers.ephemeral(it, incoming)))
                            .orElseGet(Response::ok);
        };
    }

    private Response pressed(JsonObject payload) {
        var incoming = translator.pressed(payload);
        if (incoming.isEmpty()) {
            return Response.ok();
        }
        answers.expect(incoming.get(), payload);
        var heard = hear(incoming.get());
        if (heard.isEmpty()) {
            return Response.error(TROUBLE);
        }
        after.execute(() -> answer(incoming.get(), heard.get(), payload));
        return Response.ok();
    }

    private void answer(Incoming incoming, Heard heard, JsonObject payload) {
        if (Home.isAt(payload)) {
            visits.pressed(incoming, heard, payload);
        } else if (heard instanceof Heard.OpenForm(var form)) {
            windows.open(incoming, payload, form);
        } else {
            answers.give(incoming, heard);
        }
    }

    private Response submitted(JsonObject payload) {
        var incoming = translator.submitted(payload);
        if (incoming.isEmpty()) {
            return Response.ok();
        }
        var heard = hear(incoming.get());
        if (Json.object(payload, "view").filter(Views::isFromHome).isPresent()) {
            after.execute(() -> visits.showAgain(incoming.get()));
        }
        return switch (heard.orElse(null)) {
            case null -> Response.error(TROUBLE);
            case Heard.Note(var message) -> windows.instead(payload, Windows.lines(message), "");
            case Heard.HandBack(var why, var text) -> windows.instead(payload, List.of(why), text);
            case Heard.Nothing _, Heard.OpenForm _, Heard.Overview _ -> Response.ok();
        };
    }

    /**
     * Empty when it could not be recorded: Slack is not told that all is well. What Slack repeats
     * is heard again, and a private word that was shown is not shown again.
     */
    private Optional<Heard> hear(Incoming incoming) {
        try {
            var heard = hearing.get().hear(incoming);
            after.execute(() -> acted(incoming));
            boolean first = answered.add(incoming.key().id(), true);
            return Optional.of(
                    first || heard instanceof Heard.OpenForm ? heard : new Heard.Nothing());
        } catch (RuntimeException e) {
            notRecorded(e);
            return Optional.empty();
        }
    }

    private void acted(Incoming incoming) {
        team.meet(incoming.who());
        if (!Visits.isOne(incoming)) {
            pages.acted(incoming.who());
        }
    }
}
