package nl.intervisie.engine;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.News;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.engine.Engine.Answer;
import nl.intervisie.engine.Engine.Asking;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;

/** Takes in what is heard, finds the session it is about, and gives the one immediate answer. */
final class Reception {

    private final Engine engine;
    private final Journal journal;
    private final ChatPlatform platform;
    private final Enquiries enquiries;
    private final InstantSource clock;
    private final Sessions sessions;
    private final Renderer renderer;
    private final Forms forms;
    private final Entrance entrance;
    private final CommandWords commands;
    private final Presses presses;
    private final Casting casting;
    private final Messages messages;
    private final Overviews overviews;

    Reception(
            Engine engine,
            Surroundings with,
            Sessions sessions,
            Renderer renderer,
            Parking parking) {
        this.engine = engine;
        journal = with.journal();
        platform = with.platform();
        enquiries = new Enquiries(with);
        clock = with.clock();
        this.sessions = sessions;
        this.renderer = renderer;
        forms = new Forms(with, sessions, renderer);
        presses = new Presses(journal);
        casting = new Casting(journal, with.clock(), presses, sessions.methods(), renderer.ears());
        entrance = new Entrance(engine, with, sessions, renderer);
        commands = new CommandWords(this, entrance, forms, sessions, renderer);
        overviews = new Overviews(with, sessions, renderer);
        var reactions = new Reactions(journal, clock);
        messages = new Messages(this, engine, sessions, renderer, parking, reactions);
    }

    /**
     * What was heard and recorded before is answered with nothing, whatever has changed since. What
     * a far platform must be asked for waits until nobody waits for it.
     */
    Heard hear(Incoming incoming) {
        return asksPlatform(incoming) && platform.isFar(incoming.room().workspace())
                ? enquiries.later(incoming, this::hearNow)
                : hearNow(incoming);
    }

    /** Takes up what waited in an earlier life. */
    void resume() {
        enquiries.resume(this::hearNow);
    }

    private static boolean asksPlatform(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Commanded command -> CommandWords.asksPlatform(command);
            case Incoming.Pressed pressed -> is(pressed.act(), Verb.BEGIN, Verb.PRACTISE);
            case Incoming.Submitted submitted ->
                    is(submitted.act(), Verb.START, Verb.SETTINGS, Verb.PRACTISE_SOMEWHERE);
            case Incoming _ -> false;
        };
    }

    private static boolean is(Act act, Verb... verbs) {
        return ActToken.read(act).filter(it -> Set.of(verbs).contains(it.verb())).isPresent();
    }

    private Heard hearNow(Incoming incoming) {
        return isOfNoSession(incoming) ? once(incoming) : inSession(incoming);
    }

    /** A case prepared, a setting changed: heard late once more, it would undo what is newer. */
    private Heard once(Incoming incoming) {
        if (journal.heardBefore(incoming.key())) {
            return new Heard.Nothing();
        }
        var heard = answer(incoming);
        journal.heard(incoming.key(), clock.instant());
        return heard;
    }

    private static boolean isOfNoSession(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Submitted submitted -> is(submitted.act(), Verb.PREPARE, Verb.SETTINGS);
            case Incoming.Commanded command -> CommandWords.isAboutLanguage(command);
            case Incoming _ -> false;
        };
    }

    private Heard inSession(Incoming incoming) {
        var heard = answer(incoming);
        boolean saysNo = heard instanceof Heard.Note || heard instanceof Heard.HandBack;
        if (saysNo) {
            return journal.heardBefore(incoming.key()) ? new Heard.Nothing() : heard;
        }
        return heard instanceof Heard.Nothing && incoming instanceof Incoming.Submitted submitted
                ? kept(submitted)
                : heard;
    }

    /** What nobody sees yet is said to be kept; what is shown at once shows that itself. */
    private Heard kept(Incoming.Submitted submitted) {
        return ActToken.read(submitted.act())
                .filter(Reception::isUnseen)
                .flatMap(token ->
                        sessionOf(submitted.room(), token)
                                .filter(live -> live.state() instanceof InPhase)
                                .filter(live -> live.state().epoch() == token.epoch()))
                .map(live -> renderer.note(live, Saying.say(Phrase.KEPT_UNSEEN)))
                .orElseGet(Heard.Nothing::new);
    }

    private static boolean isUnseen(ActToken token) {
        return token.verb() == Verb.WRITE || token.verb() == Verb.GAIN || token.verb() == Verb.VOTE;
    }

    private Heard answer(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Commanded command -> commands.heard(command);
            case Incoming.Pressed pressed -> pressed(pressed);
            case Incoming.Submitted submitted -> submitted(submitted);
            case Incoming.Typed typed -> messages.typed(typed);
            case Incoming.Retyped mended -> messages.mended(mended);
            case Incoming.Erased erased -> messages.erased(erased);
            case Incoming.Reacted reacted -> messages.reacted(reacted);
            case Incoming.CameIn(_, _, var room) -> cameOrWent(incoming, room, true);
            case Incoming.WentOut(_, _, var room) -> cameOrWent(incoming, room, false);
            case Incoming.Met met -> overviews.welcome(met);
            case Incoming.LookedIn looked -> overviews.of(looked);
        };
    }

    private Heard pressed(Incoming.Pressed pressed) {
        var token = ActToken.read(pressed.act());
        if (token.isEmpty()) {
            return renderer.note(Caller.of(pressed), Phrase.REFUSED_OLD_BUTTON);
        }
        return switch (token.get().verb()) {
            case PRACTISE -> entrance.practise(pressed, Caller.of(pressed, token.get()), Map.of());
            case START, PREPARE, SETTINGS, PRACTISE_SOMEWHERE ->
                    new Heard.OpenForm(
                            forms.general(
                                    token.get(), pressed.who(), Caller.of(pressed, token.get())));
            default ->
                    sessionOf(pressed.room(), token.get())
                            .map(live -> pressed(live, token.get(), pressed))
                            .orElseGet(() ->
                                    renderer.note(Caller.of(pressed), Phrase.REFUSED_NO_SESSION));
        };
    }

    private Optional<Live> sessionOf(RoomRef room, ActToken token) {
        return sessions.find(new SessionKey(room.workspace(), token.session()));
    }

    private Heard pressed(Live live, ActToken token, Incoming.Pressed pressed) {
        if (Stale.is(token, live)) {
            return renderer.note(live, Saying.say(Phrase.REFUSED_PAST));
        }
        if (token.verb() == Verb.READ_MORE) {
            return renderer.note(
                    live, Saying.say(Phrase.RULES_IN_FULL).with("hours", Lobbies.keptHours(live)));
        }
        if (token.verb() == Verb.OFFER_PREPARED && entrance.hasNothingPrepared(pressed.who())) {
            return renderer.note(live, Saying.say(Phrase.REFUSED_NOTHING_PREPARED));
        }
        if (token.verb().opensForm()) {
            return new Heard.OpenForm(forms.about(live, token, pressed.who()));
        }
        return asked(live, pressed, token);
    }

    private Heard asked(Live live, Incoming incoming, ActToken token) {
        return token.verb() == Verb.BEGIN
                ? entrance.begin(live, request -> asked(live, incoming, request))
                : asked(live, incoming, presses.asked(token, incoming.who()));
    }

    /** What a verb without a form asks, for somebody who typed it as a command. */
    Heard asked(Live live, Incoming incoming, Verb verb) {
        var token = Renderer.token(live, verb, live.state().epoch(), "");
        return verb.opensForm()
                ? new Heard.OpenForm(forms.about(live, token, incoming.who()))
                : asked(live, incoming, token);
    }

    Heard asked(Live live, Incoming incoming, Request request) {
        var answer =
                engine.carryOut(
                        live, Optional.of(incoming.key()), Asking.by(incoming.who(), request));
        if (answer instanceof Answer.Done(var session, var events)
                && events.stream().anyMatch(Reception::isComingOrGoing)) {
            entrance.recount(session);
        }
        return answer(answer);
    }

    private static boolean isComingOrGoing(SessionEvent event) {
        return event instanceof SessionEvent.Joined || event instanceof SessionEvent.Left;
    }

    private Heard submitted(Incoming.Submitted submitted) {
        var token = ActToken.read(submitted.act());
        if (token.isEmpty()) {
            return renderer.handBack(
                    Caller.of(submitted), Phrase.REFUSED_OLD_BUTTON, written(submitted.values()));
        }
        var caller = Caller.of(submitted, token.get());
        return switch (token.get().verb()) {
            case START -> entrance.open(submitted, caller, submitted.values());
            case PRACTISE_SOMEWHERE -> practise(submitted, caller);
            case PREPARE -> entrance.prepare(submitted, caller);
            case SETTINGS -> entrance.settle(submitted, caller);
            default ->
                    sessionOf(submitted.room(), token.get())
                            .map(live -> submitted(live, token.get(), submitted))
                            .orElseGet(() ->
                                    renderer.handBack(
                                            Caller.of(submitted),
                                            Phrase.REFUSED_NO_SESSION,
                                            written(submitted.values())));
        };
    }

    private Heard practise(Incoming.Submitted submitted, Caller caller) {
        var where = new Values(submitted.values()).text("where");
        return where.map(id -> new RoomRef(submitted.room().workspace(), id))
                .map(room -> new Caller(room, caller.language()))
                .map(there -> entrance.practise(submitted, there, Map.of()))
                .orElseGet(() -> renderer.note(caller, Phrase.REFUSED_CHOOSE_ONE));
    }

    private Heard submitted(Live live, ActToken token, Incoming.Submitted submitted) {
        var values = submitted.values();
        if (Stale.is(token, live)) {
            return renderer.handBack(live, Saying.say(Phrase.REFUSED_PAST), written(values));
        }
        if (token.verb() == Verb.RECOMMEND) {
            return entrance.recommended(live, values);
        }
        return switch (casting.submitted(live, token, submitted.who(), new Values(values))) {
            case Casting.Cast.Asks(var request) -> asked(live, submitted, request);
            case Casting.Cast.Unclear(var why) ->
                    renderer.handBack(live, Saying.say(why), written(values));
        };
    }

    private static String written(Map<String, String> values) {
        return new Values(values).words();
    }

    /** Hears what changed of the reactions on a card while nothing was heard. */
    void seen(News.ReactionsSeen seen) {
        messages.seen(seen);
    }

    /** Hears again what was said about messages that this session knows by now. */
    void again(Live live) {
        messages.again(live);
    }

    /** The session that lives in this room now: not one that has moved out of it. */
    Optional<Live> livingIn(RoomRef room) {
        return sessions.in(room).filter(it -> it.room().equals(room));
    }

    private Heard cameOrWent(Incoming incoming, RoomRef room, boolean came) {
        return livingIn(room)
                .map(live -> {
                    var heard =
                            asked(
                                    live,
                                    incoming,
                                    (seat, at, _) ->
                                            came
                                                    ? new SessionCommand.ComeIn(seat, at)
                                                    : new SessionCommand.GoOut(seat, at));
                    entrance.recount(live);
                    return heard;
                })
                .orElseGet(Heard.Nothing::new);
    }

    /** Counts again who can read along, as it may be others now. */
    void recount(Live live) {
        entrance.recount(live);
    }

    Heard answer(Answer answer) {
        return switch (answer) {
            case Answer.Done _ -> new Heard.Nothing();
            case Answer.No(var live, var why, var words) when words.isBlank() ->
                    renderer.note(live, why);
            case Answer.No(var live, var why, var words) -> renderer.handBack(live, why, words);
        };
    }
}
