package nl.intervisie.engine;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import nl.intervisie.chat.UserRef;
import nl.intervisie.method.Methods;
import nl.intervisie.method.Pace;
import nl.intervisie.session.act.Rhythm;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.Pick;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Turns a form sent into what it asks of the session. */
final class Casting {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int HIGHEST = 10;

    private final Journal journal;
    private final InstantSource clock;
    private final Presses presses;
    private final Methods methods;
    private final Ears ears;

    Casting(Journal journal, InstantSource clock, Presses presses, Methods methods, Ears ears) {
        this.methods = methods;
        this.ears = ears;
        this.journal = journal;
        this.clock = clock;
        this.presses = presses;
    }

    /** What a form asks, or the phrase that says what is missing. */
    sealed interface Cast {
        record Asks(Request request) implements Cast {}

        record Unclear(Phrase why) implements Cast {}
    }

    Cast submitted(Live live, ActToken token, UserRef who, Values values) {
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
                            new SessionCommand.PickQuestions(seat, at, values.numbers("numbers")));
            case HOLD_QUESTION ->
                    asks((seat, at, _) ->
                            new SessionCommand.HoldQuestion(seat, at, values.number("number")));
            case MERGE_QUESTION ->
                    asks((seat, at, _) ->
                            new SessionCommand.MergeQuestion(
                                    seat, at, values.number("number"), values.number("into")));
            case CHOOSE ->
                    values.whys().isEmpty() && values.text("other").isEmpty()
                            ? new Cast.Unclear(Phrase.REFUSED_EMPTY)
                            : asks((seat, at, words) -> chosen(seat, at, words, values));
            case COMMIT -> committed(live, values);
            case GAIN -> gained(values);
            case STRIKE ->
                    asks((seat, at, _) ->
                            new SessionCommand.Strike(seat, at, values.list("lines")));
            case CORRECT ->
                    written(values, (seat, at, ref) -> new SessionCommand.Correct(seat, at, ref));
            case ANSWER ->
                    written(
                            values,
                            (seat, at, ref) ->
                                    new SessionCommand.Answer(
                                            seat,
                                            at,
                                            ref,
                                            Math.max(token.number(), values.number("number"))));
            case WORKING_DAYS -> working(live, values);
            case NOTE -> written(values, (seat, at, ref) -> new SessionCommand.Note(seat, at, ref));
            case MORE ->
                    SeldomActs.chosen(values)
                            .map(it -> asks(presses.asked(token.asking(it.verb(), it.whom()), who)))
                            .orElseGet(() -> new Cast.Unclear(Phrase.REFUSED_CHOOSE_ONE));
            case SORT ->
                    asks((seat, at, _) ->
                            new SessionCommand.Sort(
                                    seat, at, values.numbers("warm"), values.numbers("cold")));
            case SEAL -> written(values, (seat, at, ref) -> new SessionCommand.Seal(seat, at, ref));
            case WRITE -> several(live, values);
            case ASK, FOLLOW_UP ->
                    written(
                            values,
                            (seat, at, ref) ->
                                    new SessionCommand.Ask(
                                            seat,
                                            at,
                                            ref,
                                            ears.asked(live, values.words()),
                                            token.number()));
            case REWORD ->
                    written(values, (seat, at, ref) -> new SessionCommand.Reword(seat, at, ref));
            case CONTRIBUTE, TELL, RESTATE, SUMMARISE ->
                    written(
                            values,
                            (seat, at, ref) ->
                                    new SessionCommand.Write(
                                            seat, at, ref, ears.written(live, values.words())));
            // No form of a session: taken elsewhere, or made up.
            case START,
                    PRACTISE,
                    PRACTISE_SOMEWHERE,
                    JOIN,
                    LEAVE,
                    RECOMMEND,
                    FIT_DAYS,
                    MORE_DAYS,
                    SKIP_QUESTION,
                    GUIDE_MYSELF,
                    GUIDE_BOT,
                    STAY,
                    MOVE,
                    MANAGER_YES,
                    MANAGER_NO,
                    OBSERVE,
                    ALLOW_OBSERVERS,
                    BEGIN,
                    READY,
                    EXTEND,
                    DAY_MORE,
                    RUN_OVER,
                    TO_HARVEST,
                    MOVE_ON,
                    ROUND_OFF,
                    NOT_YET,
                    BACK,
                    PAUSE,
                    RESUME,
                    STOP,
                    TAKE_BACK,
                    TIME_OUT,
                    SHOW_AGAIN,
                    NAME_GUIDE,
                    NAME_BRINGER,
                    REMOVE,
                    SETTINGS,
                    PASS,
                    BUSY,
                    DONE,
                    CONSENT,
                    LET_IN,
                    KEEP_OUT,
                    HAND_OVER,
                    USE_DRAFT,
                    OFFER_PREPARED,
                    PREPARE,
                    OFFER_NOTHING,
                    WITHDRAW_OFFER,
                    BRING,
                    ANSWERED,
                    NO_FOLLOW_UP,
                    WITHDRAW_QUESTION,
                    KEEP_FOR_LATER,
                    LEAVE_AS_IS,
                    PICK_NONE,
                    CONFIRM,
                    PUBLISH,
                    UNSEAL,
                    SAFE_YES,
                    SAFE_NO,
                    READ_MORE ->
                    new Cast.Unclear(Phrase.REFUSED_OLD_BUTTON);
        };
    }

    private static Cast asks(Request request) {
        return new Cast.Asks(request);
    }

    private interface WithWords {
        SessionCommand command(Seat who, Instant at, TextRef words);
    }

    private static Cast written(Values values, WithWords make) {
        var text = values.text("text");
        return text.isEmpty()
                ? new Cast.Unclear(Phrase.REFUSED_EMPTY)
                : asks((seat, at, words) -> make.command(seat, at, words.keep(text.get())));
    }

    /** What was filled in of several places to write. */
    private Cast several(Live live, Values values) {
        var texts = values.texts();
        return switch (texts.size()) {
            case 0 -> new Cast.Unclear(Phrase.REFUSED_EMPTY);
            case 1 -> one(live, texts.getFirst());
            default ->
                    asks((seat, at, words) ->
                            new SessionCommand.WriteSeveral(
                                    seat,
                                    at,
                                    texts.stream().map(words::keep).toList(),
                                    texts.stream().map(it -> ears.written(live, it)).toList()));
        };
    }

    private Cast one(Live live, String text) {
        return asks((seat, at, words) ->
                new SessionCommand.Write(seat, at, words.keep(text), ears.written(live, text)));
    }

    private interface WithSeat {
        SessionCommand command(Seat who, Instant at, Seat other);
    }

    private static Cast seated(Values values, String name, WithSeat make) {
        var seat = values.seat(name);
        return seat.isEmpty()
                ? new Cast.Unclear(Phrase.REFUSED_CHOOSE_ONE)
                : asks((who, at, _) -> make.command(who, at, seat.get()));
    }

    private Cast working(Live live, Values values) {
        var days = new TreeSet<DayOfWeek>();
        values.numbers("days").stream()
                .filter(it -> it >= 1 && it <= DayOfWeek.values().length)
                .forEach(it -> days.add(DayOfWeek.of(it)));
        if (days.isEmpty()) {
            return new Cast.Unclear(Phrase.REFUSED_CHOOSE_ONE);
        }
        try {
            var zone = values.text("zone").map(String::strip).map(ZoneId::of).orElse(zone(live));
            return asks((seat, at, _) -> new SessionCommand.TellWorkingDays(seat, at, days, zone));
        } catch (DateTimeException _) {
            return new Cast.Unclear(Phrase.REFUSED_NO_ZONE);
        }
    }

    private Setup setup(Live live, Values values) {
        var now = arranged(live, values);
        boolean slow =
                methods.pinned(now.method()).goesSlow()
                        && values.text("talk").map("slow"::equals).orElse(now.isSlow());
        return now.at(slow ? Optional.of(rhythm(live, values)) : Optional.empty());
    }

    private Rhythm rhythm(Live live, Values values) {
        var now =
                Lobbies.setup(live)
                        .days()
                        .orElseGet(() ->
                                new Settled(journal, live.key.workspace()).rhythm(clock.instant()));
        int each = values.number("rhythm");
        return each == 0 || each == now.each() ? now : now.lasting(Math.clamp(each, 1, 7));
    }

    private Setup arranged(Live live, Values values) {
        var old = Lobbies.setup(live);
        var hash = values.text("method").filter(methods.byHash()::containsKey).orElse(old.method());
        var method = methods.pinned(hash);
        boolean spoken = values.text("talk").map("spoken"::equals).orElse(old.spoken());
        int asked =
                values.text("minutes")
                        .filter(it -> it.matches("\\d{2,3}"))
                        .map(Integer::parseInt)
                        .orElse(old.minutes());
        int minutes =
                hash.equals(old.method()) || old.practice()
                        ? asked
                        : new Pace(spoken)
                                .nearest(method, asked, Lobbies.people(live), new TreeSet<>());
        var switching = new Switching(method, minutes);
        return new Setup(
                hash,
                minutes,
                spoken,
                values.text("language").orElse(old.language()),
                true,
                old.keepHours(),
                old.guideCounts(),
                old.practice(),
                hash.equals(old.method())
                        ? switching.turned(values::text, old.turned())
                        : new TreeSet<>(),
                old.days());
    }

    private static Cast offered(Values values) {
        var question = values.text("question");
        if (question.isEmpty()) {
            return new Cast.Unclear(Phrase.REFUSED_NO_QUESTION);
        }
        return asks((seat, at, words) ->
                new SessionCommand.Offer(
                        seat,
                        at,
                        words.keep(values.text("story").orElse("")),
                        words.keep(question.get()),
                        values.text("wanted").orElse("insight"),
                        Math.clamp(values.number("urgency"), 1, 3)));
    }

    private static SessionCommand chosen(Seat seat, Instant at, Words words, Values values) {
        var picks = new ArrayList<Pick>();
        for (int number : values.whys()) {
            picks.add(new Pick(number, words.keep(values.text("why-" + number).orElse(""))));
        }
        return new SessionCommand.Choose(seat, at, picks, values.text("other").map(words::keep));
    }

    private Cast committed(Live live, Values values) {
        var step = values.text("step");
        if (step.isEmpty()) {
            return new Cast.Unclear(Phrase.REFUSED_EMPTY);
        }
        try {
            var day = values.text("day").map(LocalDate::parse);
            if (day.filter(it -> it.isBefore(today(live))).isPresent()) {
                return new Cast.Unclear(Phrase.REFUSED_DAY_OVER);
            }
            var remind = day.map(it -> it.atTime(MORNING).atZone(zone(live)).toInstant());
            return asks((seat, at, words) ->
                    new SessionCommand.Commit(seat, at, words.keep(step.get()), day, remind));
        } catch (DateTimeException _) {
            return new Cast.Unclear(Phrase.REFUSED_DAY);
        }
    }

    private LocalDate today(Live live) {
        return LocalDate.ofInstant(clock.instant(), zone(live));
    }

    private ZoneId zone(Live live) {
        return new Settled(journal, live.key.workspace()).zone();
    }

    private static Cast gained(Values values) {
        var gain = values.text("gain");
        int score = values.number("score");
        if (gain.isEmpty() || score < 1 || score > HIGHEST) {
            return new Cast.Unclear(gain.isEmpty() ? Phrase.REFUSED_EMPTY : Phrase.REFUSED_SCORE);
        }
        boolean nameless = values.text("nameless").filter("yes"::equals).isPresent();
        return asks((seat, at, words) ->
                new SessionCommand.Gain(
                        seat,
                        at,
                        words.keep(gain.get()),
                        values.text("own").map(words::keep),
                        score,
                        nameless));
    }
}
