package nl.intervisie.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.engine.ActToken;
import nl.intervisie.engine.Journal;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Methods;
import nl.intervisie.method.Plan;
import nl.intervisie.session.effect.Verb;

/**
 * Those who play the others in a session with somebody who is really there: at human speed, by what
 * the platform shows them. They wait with beginning until that somebody is in.
 */
public final class Troupe {

    private static final Duration LATE = Duration.ofMinutes(4);
    private static final Duration A_MOMENT = Duration.ofSeconds(8);
    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final Set<Verb> SOFT = Set.of(Verb.READY, Verb.NOTE, Verb.NO_FOLLOW_UP);

    private final Company company;
    private final Hands hands;
    private final Player player;
    private final Whereabouts where;
    private final Plan plan;
    private final Map<Persona, Options> options = new HashMap<>();
    private Object seen = "";
    private Instant joined = Instant.MAX;
    private boolean acting;

    /** Those of this company in the room of this session. */
    public Troupe(Company company, Hands hands, Repertoire words, Session session) {
        this.company = company;
        this.hands = hands;
        this.player = new Player(hands, words);
        this.where =
                new Whereabouts(
                        session.journal(), session.room(), session.methods(), session.plan());
        this.plan = session.plan();
    }

    /**
     * The session they play in.
     *
     * @param plan what is set out to do, until it is arranged otherwise
     */
    public record Session(Journal journal, RoomRef room, Methods methods, Plan plan) {}

    /** They gather; but for the one who comes late. */
    public void gather(Instant now) {
        var host = company.host();
        hands.command(
                host.user, "start " + plan.method().id() + " " + Integer.toString(plan.minutes()));
        host.in = true;
        for (var who : company.played()) {
            if (who != host && who.role != Role.LATECOMER) {
                press(who, Verb.JOIN, now);
                who.in = true;
            }
        }
    }

    /** One moment of all who are played. */
    public void live(Instant now) {
        where.look();
        begin(now);
        comeLate(now);
        company.played().stream().filter(it -> it.in).forEach(who -> live(who, now));
    }

    private void live(Persona who, Instant now) {
        if (company.isBusy(who, now)) {
            return;
        }
        var stand = stand(now);
        who.busy = who.busy.filter(it -> mayGoOn(who, it));
        who.busy.ifPresent(it -> player.carryOut(who, it, options(who), stand));
        who.busy = Optional.empty();
        int unread = hands.unread(who.user);
        var options = options(who);
        who.busy =
                unread > 0
                        ? Optional.of(Intention.reading(options.epoch(), unread, now))
                        : wish(who, options, stand);
    }

    /** As long as somebody new waits at the door, all that anybody does is let them in. */
    private Optional<Intention> wish(Persona who, Options options, Player.Stand stand) {
        return options.has(Verb.CONSENT)
                ? player.atTheDoor(who, options, stand)
                : player.wish(who, options, stand);
    }

    private boolean mayGoOn(Persona who, Intention what) {
        return Player.DOOR.contains(what.verb()) || !options(who).has(Verb.CONSENT);
    }

    /** Who is really there is in, and has nothing left to settle before it begins. */
    private void begin(Instant now) {
        if (where.began().isPresent() || !company.newcomer().in || isSettling(now)) {
            return;
        }
        boolean settled =
                company.played().stream().filter(it -> it.in).allMatch(it -> it.busy.isEmpty());
        if (settled && !now.isBefore(hands.quietSince().plus(A_MOMENT))) {
            press(company.host(), Verb.BEGIN, now);
        }
    }

    /** They are waited for, but not for ever. */
    private boolean isSettling(Instant now) {
        joined = joined.isAfter(now) ? now : joined;
        return now.isBefore(joined.plus(SETTLING)) && need(now).isPresent();
    }

    private void comeLate(Instant now) {
        var due = where.began().map(it -> it.plus(LATE)).filter(it -> !now.isBefore(it));
        company.late().filter(who -> !who.in && due.isPresent()).ifPresent(who -> enter(who, now));
    }

    private void enter(Persona who, Instant now) {
        hands.comeIn(who.user);
        press(who, Verb.JOIN, now);
        who.in = true;
    }

    private void press(Persona who, Verb verb, Instant now) {
        options(who).find(verb).ifPresent(it -> player.press(who, it, stand(now)));
    }

    /** What the one who is really there could do now. */
    public Optional<Need> need(Instant now) {
        where.look();
        if (where.isOver()) {
            return Optional.empty();
        }
        var options = options(company.newcomer());
        return wish(now)
                .flatMap(wish -> options.find(shown(wish, options)).map(it -> need(wish, it, now)));
    }

    private static Verb shown(Intention wish, Options options) {
        boolean answers = wish.verb() == Verb.ANSWER && !options.has(Verb.ANSWER);
        return answers ? Verb.ANSWERED : wish.verb();
    }

    private Need need(Intention wish, Option option, Instant now) {
        var stand = stand(now);
        var line =
                wish.deed() == Intention.Deed.SAY
                        ? player.suggestion(wish, option, stand)
                        : Optional.<String>empty();
        var id = option.epoch() + "-" + wish.verb() + "-" + option.shown().ref().id();
        return new Need(
                id, option.button().label(), SOFT.contains(wish.verb()), isOwn(option), line);
    }

    private static boolean isOwn(Option option) {
        return !(option.shown().to() instanceof Audience.Room);
    }

    private Optional<Intention> wish(Instant now) {
        var who = company.newcomer();
        var options = options(who);
        return (who.in ? Optional.<Intention>empty() : tap(options, Verb.JOIN, now))
                .or(() ->
                        who.role == Role.GUIDE && where.began().isEmpty()
                                ? tap(options, Verb.GUIDE_MYSELF, now)
                                : Optional.empty())
                .or(() -> wish(who, options, stand(now)));
    }

    private static Optional<Intention> tap(Options options, Verb verb, Instant now) {
        return options.find(verb).map(it -> Intention.tap(it, now, Duration.ZERO));
    }

    /** Does for the one who is really there what they could do now. */
    public void doForThem(Instant now) {
        var who = company.newcomer();
        acting = true;
        wish(now).ifPresent(it -> player.carryOut(who, it, options(who), stand(now)));
        acting = false;
    }

    /** What they might try, to see how an advice is met; empty when this is not the place. */
    public Optional<String> slip(Instant now) {
        boolean asks = options(company.newcomer()).has(Verb.ASK);
        boolean participant = company.newcomer().role == Role.STEADY;
        return asks && participant ? player.temptation() : Optional.empty();
    }

    /** Somebody did something: of the one who is really there it is remembered. */
    public void notice(Incoming incoming) {
        if (acting || !company.isNewcomer(incoming.who())) {
            return;
        }
        var who = company.newcomer();
        switch (incoming) {
            case Incoming.Pressed pressed -> player.pressed(who, pressed.act(), options(who));
            case Incoming.Submitted sent ->
                    ActToken.read(sent.act()).ifPresent(it -> who.did(it.epoch(), it.verb()));
            case Incoming.Typed typed -> player.typed(who, typed.text(), options(who));
            default -> {}
        }
    }

    /** Whether the session is over. */
    public boolean isOver() {
        where.look();
        return where.isOver();
    }

    /** What is done now; empty before it began. */
    public Optional<Kind> kind() {
        where.look();
        return where.kind();
    }

    private Options options(Persona who) {
        var state = hands.state();
        if (state != seen) {
            seen = state;
            options.clear();
        }
        return options.computeIfAbsent(who, it -> Options.of(it.user, hands.seenBy(it.user)));
    }

    private Player.Stand stand(Instant now) {
        return where.stand(now, hands.quietSince());
    }
}
