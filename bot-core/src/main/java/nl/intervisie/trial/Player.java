package nl.intervisie.trial;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.engine.ActToken;
import nl.intervisie.play.Shown;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.trial.Lines.Sort;

/** Does what somebody set out to do, in words that nobody used before. */
final class Player {

    private static final String ADVICE = "advice";

    /** What words can be meant for, the narrowest first. */
    private static final List<Verb> AIMS =
            List.of(Verb.ANSWERED, Verb.TELL, Verb.RESTATE, Verb.CONTRIBUTE, Verb.ASK);

    /** What lets somebody new in, the bringer's word first. */
    static final List<Verb> DOOR = List.of(Verb.LET_IN, Verb.CONSENT);

    private final Hands hands;
    private final Repertoire words;
    private boolean slipped;
    private boolean tried;

    Player(Hands hands, Repertoire words) {
        this.hands = hands;
        this.words = words;
    }

    /** Where they are when they do it. */
    record Stand(Scene scene, boolean beforeCase) {

        Tongue tongue(Repertoire words) {
            return new Tongue(words, scene.phase(), beforeCase);
        }
    }

    /** What they would do now; about a private word before all else. */
    Optional<Intention> wish(Persona who, Options options, Stand stand) {
        var scene = stand.scene();
        return options.find(Verb.KEEP_FOR_LATER)
                .map(it -> Intention.tap(it, scene.now(), Human.THINKING))
                .or(() ->
                        options.find(Verb.USE_DRAFT)
                                .map(it -> Intention.tap(it, scene.now(), Human.THINKING)))
                .or(() -> new Wits(who, options, scene, words).next());
    }

    /** What they would do now that somebody new waits at the door, each once. */
    Optional<Intention> atTheDoor(Persona who, Options options, Stand stand) {
        return DOOR.stream()
                .flatMap(it -> options.find(it).stream())
                .filter(it -> who.times(it.epoch(), it.verb()) == 0)
                .findFirst()
                .map(it -> Intention.tap(it, stand.scene().now(), Duration.ZERO));
    }

    /** Does it, if it can still be done. */
    void carryOut(Persona who, Intention what, Options options, Stand stand) {
        var verb = what.verb() == Verb.ANSWER ? Verb.ANSWERED : what.verb();
        options.all().stream()
                .filter(it -> it.verb() == verb && it.epoch() == what.epoch())
                .findFirst()
                .filter(_ -> what.deed() != Intention.Deed.READ)
                .ifPresent(it -> carryOut(who, what, it, stand));
    }

    private void carryOut(Persona who, Intention what, Option option, Stand stand) {
        who.did(what.epoch(), what.verb());
        who.presses(option.shown().ref());
        who.in |= what.verb() == Verb.JOIN;
        if (what.deed() == Intention.Deed.SAY) {
            hands.say(who.user, thread(who), spoken(who, what, option, stand));
        } else {
            press(who, option, stand);
        }
    }

    void press(Persona who, Option option, Stand stand) {
        hands.press(who.user, option.button().act())
                .ifPresent(form -> hands.send(who.user, form, filled(who, form, option, stand)));
    }

    private Map<String, String> filled(Persona who, Form form, Option option, Stand stand) {
        var today = stand.scene().now().atZone(ZoneOffset.UTC).toLocalDate();
        var tongue = stand.tongue(words);
        Lines fresh =
                (sort, _) ->
                        option.verb() == Verb.FOLLOW_UP && maySlip(who, sort)
                                ? slipping()
                                : tongue.words(sort, option.verb());
        return new Pen(who, fresh, stand.scene(), today).filled(form, option.verb());
    }

    private String spoken(Persona who, Intention what, Option option, Stand stand) {
        var sort = words.sortOf(what.text()).orElse(Sort.THOUGHT);
        if (what.verb() == Verb.ANSWER) {
            return words.answer(asked(option))
                    .orElseGet(() -> stand.tongue(words).words(sort, what.verb()));
        }
        return maySlip(who, sort) ? slipping() : stand.tongue(words).words(sort, what.verb());
    }

    /** Once in a session somebody gives advice that sounds like a question. */
    private boolean maySlip(Persona who, Sort sort) {
        boolean asks = sort == Sort.QUESTION || sort == Sort.FOLLOW_UP;
        return asks && who.role == Role.TALKATIVE && !slipped && slip().isPresent();
    }

    private String slipping() {
        slipped = true;
        return words.next(ADVICE).orElseThrow();
    }

    private Optional<String> slip() {
        return words.peek(ADVICE);
    }

    /** What somebody really there might try, once. */
    Optional<String> temptation() {
        return tried ? Optional.empty() : slip();
    }

    /** The question on the floor: the one that is shown, else the one that was just asked. */
    private String asked(Option option) {
        var shown = option.shown();
        return shown.message().kind() == Message.Kind.SHOWING
                ? text(shown.message())
                : hands.heardBefore(shown.ref()).orElse("");
    }

    private static String text(Message message) {
        return message.lines().stream()
                .flatMap(line -> line.spans().stream())
                .map(span -> span instanceof Span.Quote(var quoted) ? quoted : "")
                .collect(joining());
    }

    /** What somebody might say. */
    Optional<String> suggestion(Intention what, Option option, Stand stand) {
        return what.verb() == Verb.ANSWER
                ? words.suggestedAnswer(asked(option))
                : words.sortOf(what.text())
                        .flatMap(sort -> stand.tongue(words).suggestion(sort, what.verb()));
    }

    /** The thread of this phase; else people talk in the room. */
    private Optional<ThreadRef> thread(Persona who) {
        Optional<ThreadRef> thread = Optional.empty();
        for (Shown it : hands.seenBy(who.user)) {
            if (it.message().kind() == Message.Kind.CARD && it.thread().isEmpty()) {
                thread = Optional.empty();
            } else if (it.thread().isPresent()) {
                thread = it.thread();
            }
        }
        return thread;
    }

    /** Somebody really there pressed this. */
    void pressed(Persona who, Act act, Options options) {
        options.all().stream()
                .filter(it -> it.button().act().equals(act))
                .findFirst()
                .ifPresent(it -> who.presses(it.shown().ref()));
        ActToken.read(act)
                .filter(it -> !it.verb().opensForm())
                .ifPresent(it -> {
                    who.did(it.epoch(), it.verb());
                    who.in |= it.verb() == Verb.JOIN;
                });
    }

    /** Somebody really there typed this: it is what they were asked for. */
    void typed(Persona who, String text, Options options) {
        tried |= slip().filter(text::equals).isPresent();
        words.wasSaid(text);
        AIMS.stream()
                .filter(options::has)
                .filter(_ -> Human.words(text) > 0)
                .findFirst()
                .map(it -> it == Verb.ANSWERED ? Verb.ANSWER : it)
                .ifPresent(it -> who.did(options.epoch(), it));
    }
}
