package nl.intervisie.trial;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Rules;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.method.What;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.trial.Lines.Sort;

/** What somebody sets out to do, by what they see that they can do and by who they are. */
record Wits(Persona who, Options options, Scene scene, Lines lines) {

    private static final int TELLINGS = 3;
    private static final int LULL = 15;

    /** What is looked at first. */
    private static final List<Verb> ORDER =
            List.of(
                    Verb.MANAGER_NO,
                    Verb.SAFE_YES,
                    Verb.LET_IN,
                    Verb.CONSENT,
                    Verb.RUN_OVER,
                    Verb.PUBLISH,
                    Verb.BRING,
                    Verb.VOTE,
                    Verb.OFFER,
                    Verb.OFFER_NOTHING,
                    Verb.SEAL,
                    Verb.UNSEAL,
                    Verb.TELL,
                    Verb.RESTATE,
                    Verb.FOLLOW_UP,
                    Verb.NO_FOLLOW_UP,
                    Verb.PICK,
                    Verb.ANSWERED,
                    Verb.CONFIRM,
                    Verb.SUMMARISE,
                    Verb.WRITE,
                    Verb.SORT,
                    Verb.CHOOSE,
                    Verb.COMMIT,
                    Verb.GAIN,
                    Verb.CONTRIBUTE,
                    Verb.ASK,
                    Verb.NOTE,
                    Verb.DONE,
                    Verb.READY);

    Optional<Intention> next() {
        if (who.role == Role.GUIDE) {
            return tap(Verb.MANAGER_NO).or(() -> tap(Verb.CONSENT));
        }
        return ORDER.stream()
                .flatMap(verb -> options.find(verb).stream())
                .flatMap(option -> about(option).stream())
                .findFirst();
    }

    private Optional<Intention> tap(Verb verb) {
        return options.find(verb).map(it -> Intention.tap(it, scene.now(), Duration.ZERO));
    }

    private Optional<Intention> about(Option option) {
        return switch (option.verb()) {
            case CONFIRM -> once(option, tap(option), !scene.spoken() || scene.hasTalked());
            case MANAGER_NO, SAFE_YES, LET_IN, CONSENT, UNSEAL, RUN_OVER ->
                    once(option, tap(option));
            case PUBLISH -> once(option, tapAfterThought(option));
            // What is refused while the clock stands still is tapped again.
            case BRING -> Optional.of(tapAfterThought(option));
            case NO_FOLLOW_UP ->
                    who.pressed(option.shown().ref())
                            ? Optional.empty()
                            : Optional.of(tapAfterThought(option));
            case OFFER_NOTHING -> once(option, tapAfterThought(option), !brings());
            case OFFER -> once(option, fill(option, 45), brings());
            case VOTE, PICK -> once(option, fill(option, 0));
            case SEAL -> once(option, fill(option, words(Sort.ENDING)));
            case TELL -> telling(option);
            case RESTATE ->
                    once(
                            option,
                            scene.spoken()
                                    ? fill(option, words(Sort.RESTATED))
                                    : say(option, Sort.RESTATED));
            case FOLLOW_UP ->
                    once(
                            option,
                            fill(option, words(Sort.FOLLOW_UP)),
                            who.role == Role.TALKATIVE && !who.pressed(option.shown().ref()));
            case ANSWERED -> answering(option);
            case SUMMARISE ->
                    once(
                            option,
                            fill(option, words(Sort.SUMMARY)),
                            who.role != Role.QUIET
                                    && !scene.spoken()
                                    && scene.quietFor(LULL * who.number));
            case WRITE -> once(option, fill(option, writings() * words(written())));
            case SORT -> once(option, fill(option, 0).atLeast(Human.ANSWERING, scene.now()));
            case CHOOSE -> once(option, fill(option, 2 * words(Sort.WHY)));
            case COMMIT -> once(option, fill(option, words(Sort.STEP)));
            case GAIN -> once(option, fill(option, words(Sort.GAIN) + words(Sort.OWN)));
            case NOTE -> once(option, fill(option, words(Sort.NOTE)), scene.quietFor(LULL));
            case CONTRIBUTE -> contributing(option);
            case ASK -> may(option, say(option, Sort.QUESTION), asks());
            case DONE -> done(option);
            case READY -> once(option, tap(option), isReady());
            default -> Optional.empty();
        };
    }

    private int times(Verb verb) {
        return who.times(options.epoch(), verb);
    }

    private boolean brings() {
        return who.bringsIn(scene.round());
    }

    private Intention tap(Option option) {
        return Intention.tap(option, scene.now(), Duration.ZERO);
    }

    private Intention tapAfterThought(Option option) {
        return Intention.tap(option, scene.now(), Human.THINKING);
    }

    private Intention fill(Option option, int words) {
        return Intention.fill(option, words, scene.now());
    }

    private Intention say(Option option, Sort sort) {
        return Intention.say(option, line(sort), scene.now());
    }

    private String line(Sort sort) {
        return lines.line(sort, who.next());
    }

    private int words(Sort sort) {
        return Human.words(line(sort));
    }

    private Optional<Intention> once(Option option, Intention what) {
        return once(option, what, true);
    }

    private Optional<Intention> once(Option option, Intention what, boolean yes) {
        return may(option, what, yes ? 1 : 0);
    }

    private Optional<Intention> may(Option option, Intention what, int most) {
        int times = who.times(option.epoch(), option.verb());
        return times < most ? Optional.of(what) : Optional.empty();
    }

    private Optional<Intention> telling(Option option) {
        if (scene.spoken()) {
            return Optional.empty();
        }
        int told = times(Verb.TELL);
        int most = scene.phase().kind() == Kind.TELL ? TELLINGS : 1;
        return told < most
                ? Optional.of(
                        Intention.say(
                                option,
                                scene.phase().kind() == Kind.TELL
                                        ? lines.line(Sort.STORY, told)
                                        : line(Sort.REACTION),
                                scene.now()))
                : Optional.empty();
    }

    /** First the answer, then the tap that ends it. */
    private Optional<Intention> answering(Option option) {
        if (scene.spoken()) {
            return Optional.of(tap(option).atLeast(Human.ANSWERING, scene.now()));
        }
        boolean typed = times(Verb.ANSWER) > times(Verb.ANSWERED);
        return Optional.of(
                typed ? tap(option) : answer(option).atLeast(Human.ANSWERING, scene.now()));
    }

    private Intention answer(Option option) {
        var said = say(option, Sort.ANSWER);
        return new Intention(
                said.deed(), Verb.ANSWER, said.epoch(), said.text(), said.words(), said.until());
    }

    /** In their turn one thing, which the quiet sometimes let pass; else as it comes. */
    private Optional<Intention> contributing(Option option) {
        boolean inTurn = options.has(Verb.BUSY);
        if (inTurn && who.role == Role.QUIET && scene.phase().kind() == Kind.CHECK_IN) {
            return options.find(Verb.PASS).map(this::tapAfterThought);
        }
        return may(
                option, say(option, contributed()), inTurn ? times(Verb.CONTRIBUTE) + 1 : says());
    }

    private Sort contributed() {
        if (scene.phase().rules().what() == What.SUGGESTION) {
            return Sort.SUGGESTION;
        }
        if (who.role == Role.QUIET) {
            return Sort.BRIEF;
        }
        return scene.phase().rules().what() == What.QUESTION
                ? Sort.QUESTION
                : scene.phase().kind() == Kind.CHECK_IN ? Sort.ARRIVAL : Sort.THOUGHT;
    }

    private Sort written() {
        return written(scene.phase().rules());
    }

    /** What is written unseen by these rules. */
    static Sort written(Rules rules) {
        return switch (rules.what()) {
            case QUESTION -> Sort.QUESTION;
            case SUGGESTION ->
                    rules.not().contains(SpeechAct.YOU) ? Sort.STATEMENT : Sort.SUGGESTION;
            case THOUGHT -> Sort.OWN_ANSWER;
            default -> Sort.CORE;
        };
    }

    private int writings() {
        return who.role == Role.QUIET ? 1 : Math.max(1, scene.phase().rules().each().invite());
    }

    private int says() {
        int most = scene.phase().rules().each().most();
        int wish =
                switch (who.role) {
                    case TALKATIVE -> 3;
                    case QUIET -> 1;
                    default -> 2;
                };
        return most == 0 ? wish : Math.min(most, wish);
    }

    private int asks() {
        return who.role == Role.TALKATIVE ? 2 : 1;
    }

    private Optional<Intention> done(Option option) {
        if (scene.spoken()) {
            boolean inTurn = options.has(Verb.BUSY);
            return once(
                    option,
                    tap(option).atLeast(Human.TALKING, scene.now()),
                    inTurn || scene.hasTalked());
        }
        boolean told = times(Verb.TELL) > 0 || times(Verb.UNSEAL) > 0;
        boolean talked = options.has(Verb.CONTRIBUTE) && times(Verb.CONTRIBUTE) >= says();
        return once(option, tapAfterThought(option), told || (talked && scene.quietFor(LULL)));
    }

    /** Who did their share, when nothing happens any more. */
    private boolean isReady() {
        if (scene.isTalk()) {
            return scene.hasTalked();
        }
        if (options.floor() || !scene.quietFor(LULL)) {
            return false;
        }
        if (options.has(Verb.ASK) || times(Verb.ASK) > 0) {
            return times(Verb.ASK) >= asks();
        }
        if (options.has(Verb.CONTRIBUTE) || times(Verb.CONTRIBUTE) > 0) {
            return !options.has(Verb.BUSY) && times(Verb.CONTRIBUTE) >= says();
        }
        return times(Verb.ANSWERED) > 0 && scene.quietFor(2 * LULL);
    }
}
