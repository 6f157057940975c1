package nl.intervisie.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.ActToken;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Plan;
import nl.intervisie.play.Notation;
import nl.intervisie.play.Shown;
import nl.intervisie.play.Stage;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.trial.Breach.Bound;
import nl.intervisie.trial.Diary.What;

/** Watches over everybody's shoulder: keeps the diary, and says which bounds are not kept. */
final class Observer {

    private static final Duration NOTHING_TO_DO = Duration.ofMinutes(3);
    private static final int NEAR = 12;
    private static final int EDITED = 4;
    private static final int WITH = 6;
    private static final String WAITS = "waits ";
    private static final Set<Verb> CONTENT =
            Set.of(
                    Verb.CONTRIBUTE,
                    Verb.WRITE,
                    Verb.GAIN,
                    Verb.ASK,
                    Verb.TELL,
                    Verb.RESTATE,
                    Verb.CHOOSE,
                    Verb.COMMIT,
                    Verb.SORT);
    private static final Set<Verb> OWN_WISH =
            Set.of(
                    Verb.FOLLOW_UP,
                    Verb.PICK,
                    Verb.LET_IN,
                    Verb.SAFE_YES,
                    Verb.PUBLISH,
                    Verb.OFFER,
                    Verb.USE_DRAFT);

    private static final Set<Verb> ALWAYS_THERE =
            Set.of(
                    Verb.READY,
                    Verb.EXTEND,
                    Verb.MOVE_ON,
                    Verb.ROUND_OFF,
                    Verb.BACK,
                    Verb.PAUSE,
                    Verb.MORE,
                    Verb.SHOW_AGAIN);

    private final Stage stage;
    private final Notation notation;
    private final Past past;
    private final Plan plan;
    private final Diary diary = new Diary();
    private final Set<Breach> breaches = new LinkedHashSet<>();
    private final Map<String, Set<MessageRef>> read = new HashMap<>();
    private final Map<String, Integer> readUntil = new HashMap<>();
    private final Map<String, Integer> heardUntil = new HashMap<>();
    private final Map<String, Instant> engaged = new HashMap<>();
    private final Map<String, Instant> acted = new HashMap<>();
    private final Map<String, String> standing = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, Set<Verb>> asked = new HashMap<>();
    private final Set<MessageRef> known = new HashSet<>();
    private final List<Said> said = new ArrayList<>();
    private final List<Object> order = new ArrayList<>();
    private final Voice voice = new Voice();
    private int epoch;

    Observer(Stage stage, Notation notation, Past past, Plan plan) {
        this.stage = stage;
        this.notation = notation;
        this.past = past;
        this.plan = plan;
    }

    private record Said(String who, String text, Optional<ThreadRef> thread) {}

    Notation notation() {
        return notation;
    }

    Diary diary() {
        return diary;
    }

    List<Breach> breaches() {
        return Stream.concat(breaches.stream(), voice.breaches().stream()).toList();
    }

    private String phase() {
        return past.box(plan).map(it -> it.phase().id()).orElse("lobby");
    }

    private void breach(Bound bound, String what) {
        breaches.add(new Breach(bound, phase(), what));
    }

    /** Something is shown, new or changed. */
    void shown(Shown shown, Instant now) {
        if (!known.add(shown.ref())) {
            return;
        }
        order.add(shown);
        past.read(shown.to().room());
        var message = shown.message();
        switch (shown.to()) {
            case Audience.Room _ -> posted(message);
            case Audience.Person(var who, _) -> whispered(who.id(), message, now);
            case Audience.Desk _ -> {}
        }
    }

    private void posted(Message message) {
        if (message.kind() == Message.Kind.CARD && opensPhase(message)) {
            past.box(plan).ifPresent(it -> voice.opens(it.phase(), words(message)));
        }
        if (message.kind() == Message.Kind.WORD && !isLastDone()) {
            voice.says(text(message));
        }
    }

    /** The lobby's card has its own acts. */
    private static boolean opensPhase(Message message) {
        return message.buttons().stream()
                .flatMap(it -> ActToken.read(it.act()).stream())
                .noneMatch(it -> it.verb() == Verb.JOIN || it.verb() == Verb.ARRANGE);
    }

    /** A private word that is neither an answer, nor comes with the phase, nor offers an act. */
    private void whispered(String who, Message message, Instant now) {
        boolean answer = now.equals(acted.get(who));
        boolean comesWith =
                past.phase().filter(it -> now.isBefore(it.at().plusSeconds(WITH))).isPresent();
        boolean offers =
                message.buttons().stream()
                        .flatMap(it -> ActToken.read(it.act()).stream())
                        .anyMatch(it -> OWN_WISH.contains(it.verb()));
        if (!answer && !comesWith && !offers && epoch > 0 && !past.isOver()) {
            int times = counted.merge("nudge " + who + " " + epoch, 1, Integer::sum);
            if (times > 1) {
                breach(Bound.ONE_NUDGE, who + ": " + text(message));
            }
        }
    }

    private int words(Message message) {
        return Human.words(text(message));
    }

    private String text(Message message) {
        var all = new ArrayList<String>();
        message.title().map(notation::text).ifPresent(all::add);
        message.lines().stream().map(notation::text).forEach(all::add);
        return String.join(" ", all);
    }

    /** Somebody typed something that the others read. */
    void said(Persona who, String text, Optional<ThreadRef> thread) {
        var one = new Said(who.user.id(), text, thread);
        said.add(one);
        order.add(one);
    }

    /** How many words there are that this person has not read, and reads now. */
    int unread(Persona who, List<Shown> seen, Instant now) {
        int words = 0;
        int until = readUntil.getOrDefault(who.user.id(), 0);
        var mine = read.computeIfAbsent(who.user.id(), _ -> new HashSet<>());
        for (var it : seen) {
            if (it.touched() <= until) {
                continue;
            }
            boolean fresh = mine.add(it.ref());
            words += fresh ? words(it.message()) : EDITED;
            if (fresh) {
                boolean called = it.message().kind() == Message.Kind.CALL && names(it, who);
                diary.note(now, who, called ? What.CALLED : What.SEES, text(it.message()));
            }
        }
        readUntil.put(who.user.id(), stage.changes());
        int from = heardUntil.getOrDefault(who.user.id(), 0);
        for (var it : said.subList(from, said.size())) {
            if (!it.who().equals(who.user.id())) {
                words += Human.words(it.text());
                diary.note(now, who, What.SEES, it.who() + ": " + it.text());
            }
        }
        heardUntil.put(who.user.id(), said.size());
        return words;
    }

    private boolean names(Shown shown, Persona who) {
        return text(shown.message()).matches("(?s).*@?\\b" + who.user.id() + "\\b.*");
    }

    /** Somebody does what they had set out to do. */
    void acts(Persona who, Intention what, Option option, Instant now) {
        acted.put(who.user.id(), now);
        var button = "(" + option.button().label() + ")";
        diary.note(
                now,
                who,
                what.words() > 0 ? What.WRITES : What.TAPS,
                what.text().isEmpty()
                        ? button + (what.words() > 0 ? " " + what.words() + " words" : "")
                        : what.text());
        if (what.deed() != Intention.Deed.SAY && CONTENT.contains(option.verb())) {
            int away = after(option.shown());
            if (away > NEAR) {
                breach(Bound.ONE_TAP, button + " is " + away + " messages away for " + who);
            }
        }
    }

    /** How many messages stand below it where it is. */
    private int after(Shown shown) {
        int at = 0;
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i) instanceof Shown it && it.ref().equals(shown.ref())) {
                at = i;
            }
        }
        return (int)
                order.subList(at + 1, order.size()).stream()
                        .filter(it -> thread(it).equals(shown.thread()))
                        .filter(it ->
                                !(it instanceof Shown other) || other.to() instanceof Audience.Room)
                        .count();
    }

    private static Optional<ThreadRef> thread(Object it) {
        return it instanceof Said one ? one.thread() : ((Shown) it).thread();
    }

    /** How things stand for somebody who has just looked up. */
    void lives(Persona who, List<Shown> seen, Options options, Scene scene) {
        var now = scene.now();
        var mine =
                asked.computeIfAbsent(who.user.id() + " " + options.epoch(), _ -> new HashSet<>());
        for (var it : options.all()) {
            boolean main = it.button().weight() == Button.Weight.MAIN;
            if (it.epoch() == options.epoch()
                    && !ALWAYS_THERE.contains(it.verb())
                    && mine.add(it.verb())) {
                var what = main ? What.MUST : What.MAY;
                diary.note(now, who, what, "(" + it.button().label() + ")");
            }
        }
        var waits = waitsFor(who, seen);
        if (who.busy.isPresent() || waits.isPresent() || isFree(who, scene)) {
            engaged.put(who.user.id(), now);
        }
        var stands = who.busy.isPresent() ? "" : waits.map(it -> WAITS + it).orElse("");
        if (!stands.isEmpty() && !stands.equals(standing.put(who.user.id(), stands))) {
            diary.note(now, who, What.WAITS, stands.substring(WAITS.length()));
        }
        var since = engaged.getOrDefault(who.user.id(), now);
        if (Duration.between(since, now).compareTo(NOTHING_TO_DO) > 0) {
            diary.note(now, who, What.IDLES, "nothing to do since " + Notation.moment(since));
            breach(Bound.NOT_IDLE, who + " (" + who.role + ") since " + Notation.moment(since));
            engaged.put(who.user.id(), now);
        }
    }

    /** In a break, while all talk, and outside the phases, nothing is asked of anybody. */
    private boolean isFree(Persona who, Scene scene) {
        boolean isBreak = past.box(plan).filter(it -> it.phase().kind() == Kind.BREAK).isPresent();
        boolean reviewing =
                past.events().stream().anyMatch(SessionEvent.Summarised.class::isInstance)
                        && past.done().isPresent()
                        && past.phase().filter(it -> it.index() == plan.size() - 1).isPresent();
        return epoch == 0 || isBreak || scene.isTalk() || reviewing && isLastDone() || !who.in;
    }

    private boolean isLastDone() {
        int last = past.phase().map(SessionEvent.PhaseBegan::epoch).orElse(0);
        return past.events().stream()
                .anyMatch(it ->
                        it instanceof SessionEvent.PhaseEnded(var ended, _, _) && ended == last);
    }

    /** What the last card or call says somebody else is doing, by name. */
    private Optional<String> waitsFor(Persona who, List<Shown> seen) {
        int looked = 0;
        for (var it : seen.reversed()) {
            boolean says =
                    switch (it.message().kind()) {
                        case CARD, CALL, ACTIONS -> it.to() instanceof Audience.Room;
                        case WORD, SHOWING, SUMMARY -> false;
                    };
            if (!says) {
                continue;
            }
            var named =
                    it.message().lines().stream()
                            .filter(line -> namesOneBut(who, line))
                            .findFirst();
            if (named.isPresent()) {
                return named.map(notation::text);
            }
            looked++;
            if (it.message().kind() == Message.Kind.CARD || looked > 2) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Whether this line names one person, somebody else. */
    private static boolean namesOneBut(Persona who, Line line) {
        var named =
                line.spans().stream()
                        .flatMap(it ->
                                switch (it) {
                                    case Span.Person(var one) -> Stream.of(one);
                                    case Span.Call(var one) -> Stream.of(one);
                                    default -> Stream.<UserRef>empty();
                                })
                        .toList();
        return named.size() == 1 && !named.getFirst().equals(who.user);
    }

    /** What has happened since it was last looked at. */
    void look(List<Persona> cast) {
        int next = past.phase().map(SessionEvent.PhaseBegan::epoch).orElse(0);
        if (next != epoch) {
            if (epoch > 0) {
                unheard(cast, epoch);
            }
            epoch = next;
        }
    }

    private void unheard(List<Persona> cast, int over) {
        var was =
                past.events().stream()
                        .filter(SessionEvent.PhaseBegan.class::isInstance)
                        .map(SessionEvent.PhaseBegan.class::cast)
                        .filter(it -> it.epoch() == over)
                        .findFirst()
                        .map(it -> plan.phase(it.index()))
                        .orElseThrow();
        for (var who : cast) {
            for (var verb : asked.getOrDefault(who.user.id() + " " + over, Set.of())) {
                boolean told = verb == Verb.TELL && who.times(over, Verb.DONE) > 0;
                boolean did = told || who.times(over, verb) > 0 || who.times(over, Verb.PASS) > 0;
                if (CONTENT.contains(verb) && !did) {
                    breaches.add(
                            new Breach(
                                    Bound.HEARD,
                                    was.id(),
                                    who + " (" + who.role + ") did not get to " + verb));
                }
            }
        }
    }

    /** What can be said only when all is over. */
    void finish(List<Persona> cast, Setting setting) {
        if (epoch > 0) {
            unheard(cast, epoch);
        }
        if (!past.isOver()) {
            breach(Bound.REACHED, "it did not end");
        }
        notReached();
        for (var who : cast) {
            boolean gained =
                    past.events().stream()
                            .anyMatch(it ->
                                    it instanceof SessionEvent.Gained g
                                            && past.who(g.who())
                                                    .filter(who.user::equals)
                                                    .isPresent());
            if (!gained && who.role != Role.GUIDE) {
                breach(Bound.REACHED, who + " did not say what they take home");
            }
        }
        past.began()
                .flatMap(from -> past.done().map(to -> Duration.between(from, to)))
                .filter(it -> it.compareTo(Duration.ofMinutes(setting.minutes())) > 0)
                .ifPresent(it -> breach(Bound.IN_TIME, "it took " + it.toMinutes() + " min"));
    }

    /** Who asked, and got no answer to anything they asked in that phase. */
    private void notReached() {
        var asker = new HashMap<Integer, String>();
        var answered = new HashSet<String>();
        var unreached = new LinkedHashSet<String>();
        var phase = "";
        for (var event : past.events()) {
            switch (event) {
                case SessionEvent.PhaseBegan began -> {
                    answered.clear();
                    unreached.clear();
                    phase = plan.phase(began.index()).id();
                }
                case SessionEvent.Asked(var number, var who, _, _) ->
                        asker.put(number, past.who(who).map(it -> it.id()).orElse("?"));
                case SessionEvent.AnswerGiven(var number, _, _) ->
                        answered.add(asker.getOrDefault(number, "?"));
                case SessionEvent.FloorFreed(var number) ->
                        answered.add(asker.getOrDefault(number, "?"));
                case SessionEvent.NotReached(var numbers) ->
                        numbers.forEach(it -> unreached.add(asker.getOrDefault(it, "?")));
                case SessionEvent.PhaseEnded _ -> {
                    unreached.removeAll(answered);
                    for (var who : unreached) {
                        breaches.add(new Breach(Bound.HEARD, phase, who + " got no answer"));
                    }
                }
                case SessionEvent _ -> {}
            }
        }
    }
}
