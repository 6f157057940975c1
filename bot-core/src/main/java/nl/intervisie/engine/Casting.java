package nl.intervisie.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.chat.UserRef;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.Pick;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Turns a button pressed or a form sent into what it asks of the session. */
final class Casting {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int HIGHEST = 10;

    /** Fields whose values are words of a person, to hand back when they can not be used. */
    private static final List<String> WORDS =
            List.of("text", "story", "question", "gain", "own", "step", "other");

    private final Journal journal;

    Casting(Journal journal) {
        this.journal = journal;
    }

    /** What a form asks, or the phrase that says what is missing. */
    sealed interface Cast {
        record Asks(Request request) implements Cast {}

        record Unclear(Phrase why) implements Cast {}
    }

    /** The words a person wrote in a form. */
    static List<String> words(Map<String, String> values) {
        var words = new ArrayList<String>();
        WORDS.forEach(name -> value(values, name).ifPresent(words::add));
        values.keySet().stream()
                .filter(name -> name.startsWith("why-"))
                .sorted()
                .forEach(name -> value(values, name).ifPresent(words::add));
        return words;
    }

    Request pressed(ActToken token, UserRef who) {
        return switch (token.verb()) {
            case JOIN -> (seat, at, _) -> new SessionCommand.Join(seat, at);
            case LEAVE -> (seat, at, _) -> new SessionCommand.Leave(seat, at);
            case GUIDE_MYSELF ->
                    (seat, at, _) -> new SessionCommand.NameGuide(seat, at, Optional.of(seat));
            case GUIDE_BOT, HAND_OVER ->
                    (seat, at, _) -> new SessionCommand.NameGuide(seat, at, Optional.empty());
            case STAY -> (seat, at, _) -> new SessionCommand.ChooseRoom(seat, at, true);
            case MOVE -> (seat, at, _) -> new SessionCommand.ChooseRoom(seat, at, false);
            case MANAGER_YES -> (seat, at, _) -> new SessionCommand.TellManager(seat, at, true);
            case MANAGER_NO -> (seat, at, _) -> new SessionCommand.TellManager(seat, at, false);
            case OBSERVE -> (seat, at, _) -> new SessionCommand.Observe(seat, at);
            case ALLOW_OBSERVERS -> (seat, at, _) -> new SessionCommand.AllowObservers(seat, at);
            case READY -> (seat, at, _) -> new SessionCommand.Ready(seat, at, true);
            case EXTEND -> (seat, at, _) -> new SessionCommand.Extend(seat, at, true);
            case RUN_OVER -> (seat, at, _) -> new SessionCommand.RunOver(seat, at);
            case TO_HARVEST -> (seat, at, _) -> new SessionCommand.ToHarvest(seat, at);
            case MOVE_ON -> (seat, at, _) -> new SessionCommand.MoveOn(seat, at);
            case NOT_YET -> (seat, at, _) -> new SessionCommand.NotYet(seat, at);
            case BACK -> (seat, at, _) -> new SessionCommand.Back(seat, at);
            case PAUSE -> (seat, at, _) -> new SessionCommand.Pause(seat, at, false);
            case RESUME -> (seat, at, _) -> new SessionCommand.Resume(seat, at);
            case TIME_OUT -> (seat, at, _) -> new SessionCommand.Pause(seat, at, true);
            case STOP -> (seat, at, _) -> new SessionCommand.Stop(seat, at);
            case NAME_GUIDE ->
                    (seat, at, _) ->
                            new SessionCommand.NameGuide(seat, at, Optional.of(about(token)));
            case NAME_BRINGER ->
                    (seat, at, _) -> new SessionCommand.NameBringer(seat, at, about(token));
            case REMOVE -> (seat, at, _) -> new SessionCommand.Remove(seat, at, about(token));
            case TAKE_BACK -> (seat, at, _) -> new SessionCommand.TakeBack(seat, at);
            case PASS -> (seat, at, _) -> new SessionCommand.Pass(seat, at);
            case BUSY -> (seat, at, _) -> new SessionCommand.Busy(seat, at);
            case DONE -> (seat, at, _) -> new SessionCommand.Done(seat, at);
            case CONSENT -> (seat, at, _) -> new SessionCommand.Consent(seat, at);
            case LET_IN -> (seat, at, _) -> new SessionCommand.LetIn(seat, at, about(token), true);
            case KEEP_OUT ->
                    (seat, at, _) -> new SessionCommand.LetIn(seat, at, about(token), false);
            case USE_DRAFT -> (seat, at, _) -> new SessionCommand.UseDraft(seat, at);
            case OFFER_PREPARED -> prepared(who);
            case OFFER_NOTHING -> (seat, at, _) -> new SessionCommand.OfferNothing(seat, at);
            case WITHDRAW_OFFER -> (seat, at, _) -> new SessionCommand.WithdrawOffer(seat, at);
            case BRING -> (seat, at, _) -> new SessionCommand.Bring(seat, at);
            case ANSWERED -> (seat, at, _) -> new SessionCommand.Answered(seat, at);
            case NO_FOLLOW_UP -> (seat, at, _) -> new SessionCommand.NoFollowUp(seat, at);
            case WITHDRAW_QUESTION ->
                    (seat, at, _) -> new SessionCommand.WithdrawQuestion(seat, at, token.number());
            case PICK_NONE ->
                    (seat, at, _) -> new SessionCommand.PickQuestions(seat, at, List.of());
            case CONFIRM -> (seat, at, _) -> new SessionCommand.Confirm(seat, at);
            case PUBLISH -> (seat, at, _) -> new SessionCommand.Publish(seat, at);
            default -> (seat, at, _) -> new SessionCommand.ShowAgain(seat, at);
        };
    }

    private static Seat about(ActToken token) {
        return token.seat().orElse(new Seat("p0"));
    }

    /** The case this person prepared; what they have not prepared they are asked to write now. */
    private Request prepared(UserRef who) {
        return (seat, at, words) ->
                new SessionCommand.Offer(
                        seat,
                        at,
                        words.keep(journal.kept(who, "story").orElse("")),
                        words.keep(journal.kept(who, "question").orElse("")),
                        journal.kept(who, "wanted").orElse("insight"),
                        2);
    }

    Cast submitted(Live live, ActToken token, UserRef who, Map<String, String> values) {
        return switch (token.verb()) {
            case ARRANGE ->
                    asks((seat, at, _) ->
                            new SessionCommand.Arrange(seat, at, setup(live, values)));
            case OFFER -> offered(values);
            case VOTE ->
                    seated(
                            values,
                            "candidate",
                            (seat, at, candidate) -> new SessionCommand.Vote(seat, at, candidate));
            case GIVE_TURN ->
                    seated(
                            values,
                            "candidate",
                            (seat, at, to) -> new SessionCommand.GiveTurn(seat, at, to));
            case PICK ->
                    asks((seat, at, _) ->
                            new SessionCommand.PickQuestions(seat, at, numbers(values, "numbers")));
            case HOLD_QUESTION ->
                    asks((seat, at, _) ->
                            new SessionCommand.HoldQuestion(seat, at, number(values, "number")));
            case MERGE_QUESTION ->
                    asks((seat, at, _) ->
                            new SessionCommand.MergeQuestion(
                                    seat, at, number(values, "number"), number(values, "into")));
            case CHOOSE -> asks((seat, at, words) -> chosen(seat, at, words, values));
            case COMMIT -> committed(live, values);
            case GAIN -> gained(values);
            case STRIKE ->
                    asks((seat, at, _) ->
                            new SessionCommand.Strike(seat, at, list(values, "lines")));
            case CORRECT ->
                    written(values, (seat, at, ref) -> new SessionCommand.Correct(seat, at, ref));
            case NOTE -> written(values, (seat, at, ref) -> new SessionCommand.Note(seat, at, ref));
            case MORE ->
                    SeldomActs.chosen(values)
                            .map(it -> asks(pressed(token.asking(it.verb(), it.whom()), who)))
                            .orElseGet(() -> new Cast.Unclear(Phrase.REFUSED_CHOOSE_ONE));
            default -> written(values, (seat, at, ref) -> new SessionCommand.Write(seat, at, ref));
        };
    }

    private static Cast asks(Request request) {
        return new Cast.Asks(request);
    }

    private interface WithWords {
        SessionCommand command(Seat who, Instant at, TextRef words);
    }

    private static Cast written(Map<String, String> values, WithWords make) {
        var text = value(values, "text");
        return text.isEmpty()
                ? new Cast.Unclear(Phrase.REFUSED_EMPTY)
                : asks((seat, at, words) -> make.command(seat, at, words.keep(text.get())));
    }

    private interface WithSeat {
        SessionCommand command(Seat who, Instant at, Seat other);
    }

    private static Cast seated(Map<String, String> values, String name, WithSeat make) {
        var seat = value(values, name).filter(it -> it.matches("p\\d{1,4}")).map(Seat::new);
        return seat.isEmpty()
                ? new Cast.Unclear(Phrase.REFUSED_CHOOSE_ONE)
                : asks((who, at, _) -> make.command(who, at, seat.get()));
    }

    static Setup setup(Live live, Map<String, String> values) {
        var old = Lobbies.setup(live);
        return new Setup(
                value(values, "method").orElse(old.method()),
                value(values, "minutes")
                        .filter(it -> it.matches("\\d{2,3}"))
                        .map(Integer::parseInt)
                        .orElse(old.minutes()),
                value(values, "talk").map("spoken"::equals).orElse(old.spoken()),
                value(values, "language").orElse(old.language()),
                value(values, "suggestions").map("yes"::equals).orElse(old.suggestions()),
                old.keepHours());
    }

    private static Cast offered(Map<String, String> values) {
        var question = value(values, "question");
        if (question.isEmpty()) {
            return new Cast.Unclear(Phrase.REFUSED_NO_QUESTION);
        }
        return asks((seat, at, words) ->
                new SessionCommand.Offer(
                        seat,
                        at,
                        words.keep(value(values, "story").orElse("")),
                        words.keep(question.get()),
                        value(values, "wanted").orElse("insight"),
                        Math.clamp(number(values, "urgency"), 1, 3)));
    }

    private static SessionCommand chosen(
            Seat seat, Instant at, Words words, Map<String, String> values) {
        var picks = new ArrayList<Pick>();
        for (int number : whys(values)) {
            picks.add(new Pick(number, words.keep(value(values, "why-" + number).orElse(""))));
        }
        return new SessionCommand.Choose(seat, at, picks, value(values, "other").map(words::keep));
    }

    private static SortedSet<Integer> whys(Map<String, String> values) {
        var numbers = new TreeSet<Integer>();
        values.keySet().stream()
                .filter(name -> name.matches("why-\\d{1,3}") && value(values, name).isPresent())
                .forEach(name -> numbers.add(Integer.parseInt(name.substring("why-".length()))));
        return numbers;
    }

    private Cast committed(Live live, Map<String, String> values) {
        var step = value(values, "step");
        if (step.isEmpty()) {
            return new Cast.Unclear(Phrase.REFUSED_EMPTY);
        }
        try {
            var day = value(values, "day").map(LocalDate::parse);
            var remind = day.map(it -> it.atTime(MORNING).atZone(zone(live)).toInstant());
            return asks((seat, at, words) ->
                    new SessionCommand.Commit(seat, at, words.keep(step.get()), day, remind));
        } catch (DateTimeException _) {
            return new Cast.Unclear(Phrase.REFUSED_DAY);
        }
    }

    private ZoneId zone(Live live) {
        return new Settled(journal, live.key.workspace()).zone();
    }

    private static Cast gained(Map<String, String> values) {
        var gain = value(values, "gain");
        int score = number(values, "score");
        if (gain.isEmpty() || score < 1 || score > HIGHEST) {
            return new Cast.Unclear(gain.isEmpty() ? Phrase.REFUSED_EMPTY : Phrase.REFUSED_SCORE);
        }
        boolean nameless = value(values, "nameless").filter("yes"::equals).isPresent();
        return asks((seat, at, words) ->
                new SessionCommand.Gain(
                        seat,
                        at,
                        words.keep(gain.get()),
                        value(values, "own").map(words::keep),
                        score,
                        nameless));
    }

    private static Optional<String> value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).filter(it -> !it.isBlank());
    }

    private static int number(Map<String, String> values, String name) {
        return value(values, name)
                .filter(it -> it.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static List<String> list(Map<String, String> values, String name) {
        return value(values, name).map(it -> Arrays.asList(it.split(","))).orElse(List.of());
    }

    private static List<Integer> numbers(Map<String, String> values, String name) {
        return list(values, name).stream()
                .filter(it -> it.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .toList();
    }
}
