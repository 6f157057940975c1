package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.intervisie.method.Order;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.CaseOffer;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;

/**
 * Offering and choosing a case. One offer: its bringer confirms. Several: a secret vote. None: two
 * quiet minutes, then another day. In a practice a ready-made case lies there: who takes it first
 * brings it, and when nobody does, who started, unless they would rather not.
 *
 * @param replied who offered, or said they have nothing
 * @param quiet whether the two quiet minutes have been
 * @param asked whose only offer it is, when they are asked to confirm
 */
public record Offering(
        Stage stage,
        SortedSet<Seat> replied,
        SortedMap<Seat, Seat> votes,
        boolean quiet,
        Optional<Seat> asked)
        implements Activity {

    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final Duration TO_CONFIRM = Duration.ofMinutes(2);
    private static final Duration TO_VOTE = Duration.ofSeconds(90);

    /**
     * A ready-made case lies there to be taken; everybody brings one in turn; offers are made; one
     * bringer is asked; the group votes; nobody has a case today.
     */
    public enum Stage {
        EXAMPLE,
        ROW,
        OPEN,
        CONFIRM,
        VOTE,
        NONE
    }

    public Offering {
        replied = Seats.frozen(replied);
        votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
    }

    static Offering of(Course course) {
        return new Offering(
                course.book().example().isPresent()
                        ? Stage.EXAMPLE
                        : course.rules().order() == Order.TURNS ? Stage.ROW : Stage.OPEN,
                Seats.frozen(course.book().offers().stream().map(CaseOffer::who).toList()),
                new TreeMap<>(),
                false,
                Optional.empty());
    }

    @Override
    public Decision decide(Course course, ByPerson command) {
        return switch (command) {
            case SessionCommand.Offer(var who, _, _, _, _, _) when course.roster().guides(who) ->
                    refused(Phrase.REFUSED_BRINGER_GUIDES);
            case SessionCommand.Offer(var who, _, var story, var question, var wanted, var urgency)
                    when stage == Stage.OPEN ->
                    accepted(new SessionEvent.Offered(who, story, question, wanted, urgency));
            case SessionCommand.Offer _ when stage == Stage.EXAMPLE ->
                    refused(Phrase.REFUSED_EXAMPLE_ONLY);
            case SessionCommand.Offer _ -> refused(Phrase.REFUSED_OFFERS_CLOSED);
            case SessionCommand.Bring(var who, _) when stage == Stage.EXAMPLE ->
                    course.roster().guides(who)
                            ? refused(Phrase.REFUSED_BRINGER_GUIDES)
                            : new Decision.Accepted(takenBy(course, who));
            case SessionCommand.NameBringer(_, _, var bringer)
                    when stage == Stage.EXAMPLE && course.roster().speakers().contains(bringer) ->
                    new Decision.Accepted(takenBy(course, bringer));
            case SessionCommand.OfferNothing(var who, _) when stage == Stage.EXAMPLE ->
                    accepted(new SessionEvent.OfferedNothing(who));
            case SessionCommand.Pass(var who, _, _) when stage == Stage.EXAMPLE ->
                    accepted(new SessionEvent.OfferedNothing(who));
            case SessionCommand.OfferNothing(var who, _) when stage == Stage.OPEN ->
                    nothingFrom(course, who);
            case SessionCommand.Pass(var who, _, _) when stage == Stage.OPEN ->
                    nothingFrom(course, who);
            case SessionCommand.Pass(var who, _, _) when isAsked(who) ->
                    accepted(new SessionEvent.OfferWithdrawn(who));
            case SessionCommand.Pass(var who, _, _) when stage == Stage.VOTE ->
                    accepted(new SessionEvent.Readied(who, true));
            case SessionCommand.WithdrawOffer(var who, _) when stage == Stage.ROW && isAsked(who) ->
                    accepted(new SessionEvent.OfferWithdrawn(who));
            case SessionCommand.WithdrawOffer(var who, _)
                    when course.book().offerOf(who).isPresent() ->
                    accepted(new SessionEvent.OfferWithdrawn(who));
            case SessionCommand.Bring(var who, _) when isAsked(who) ->
                    accepted(new SessionEvent.CaseChosen(who));
            case SessionCommand.NameBringer(_, _, var bringer)
                    when course.book().offerOf(bringer).isPresent() ->
                    accepted(new SessionEvent.CaseChosen(bringer));
            case SessionCommand.NameBringer _ -> refused(Phrase.REFUSED_NO_OFFER);
            case SessionCommand.Vote(var who, _, var candidate)
                    when stage == Stage.VOTE && course.book().offerOf(candidate).isPresent() ->
                    accepted(new SessionEvent.Voted(who, candidate));
            case SessionCommand.Vote _ when stage == Stage.VOTE ->
                    refused(Phrase.REFUSED_OFFER_GONE);
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case ByPerson _ -> refused(Phrase.REFUSED_CHOOSING_CASE);
        };
    }

    private static Decision nothingFrom(Course course, Seat who) {
        return course.book().offerOf(who).isPresent()
                ? accepted(
                        new SessionEvent.OfferWithdrawn(who), new SessionEvent.OfferedNothing(who))
                : accepted(new SessionEvent.OfferedNothing(who));
    }

    /** The ready-made case becomes theirs, word for word. */
    private static List<SessionEvent> takenBy(Course course, Seat who) {
        var offered =
                course.book().example().stream()
                        .<SessionEvent>map(it ->
                                new SessionEvent.Offered(
                                        who, it.story(), it.question(), "insight", 1));
        return Stream.concat(offered, Stream.of(new SessionEvent.CaseChosen(who))).toList();
    }

    private List<SessionEvent> nobodyTook(Course course) {
        var starter = course.roster().starter();
        boolean willing =
                course.roster().speakers().contains(starter) && !replied.contains(starter);
        return willing ? takenBy(course, starter) : List.of(new SessionEvent.NobodyOffered());
    }

    private boolean isAsked(Seat who) {
        return asked.filter(who::equals).isPresent();
    }

    @Override
    public Offering evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Offered(var who, _, _, _, _) -> repliedBy(who);
            case SessionEvent.OfferedNothing(var who) -> repliedBy(who);
            case SessionEvent.OfferWithdrawn(var who) when stage == Stage.ROW ->
                    new Offering(stage, Seats.plus(replied, who), votes, quiet, Optional.empty());
            case SessionEvent.OfferWithdrawn(var who) -> withoutOfferOf(who);
            case SessionEvent.Left(var who) -> withoutOfferOf(who);
            case SessionEvent.WentOut(var who) -> withoutOfferOf(who);
            case SessionEvent.GuideNamed(var guide) when guide.isPresent() ->
                    withoutOfferOf(guide.get());
            case SessionEvent.QuietBegan _ ->
                    new Offering(Stage.OPEN, Seats.none(), votes, true, Optional.empty());
            case SessionEvent.BringerAsked(var who, _) when stage == Stage.ROW ->
                    at(Stage.ROW, Optional.of(who));
            case SessionEvent.BringerAsked(var who, _) -> at(Stage.CONFIRM, Optional.of(who));
            case SessionEvent.VoteBegan _ -> at(Stage.VOTE, Optional.empty());
            case SessionEvent.Voted(var who, var candidate) -> voted(who, candidate);
            case SessionEvent.NobodyOffered _ -> at(Stage.NONE, Optional.empty());
            case SessionEvent _ -> this;
        };
    }

    private Offering repliedBy(Seat who) {
        return new Offering(stage, Seats.plus(replied, who), votes, quiet, asked);
    }

    private Offering at(Stage next, Optional<Seat> bringer) {
        return new Offering(next, replied, votes, quiet, bringer);
    }

    /** Who voted for it, votes again. */
    private Offering withoutOfferOf(Seat who) {
        var rest = new TreeMap<>(votes);
        rest.values().removeIf(who::equals);
        return new Offering(stage, replied, rest, quiet, asked.filter(it -> !it.equals(who)));
    }

    private Offering voted(Seat who, Seat candidate) {
        var more = new TreeMap<>(votes);
        more.put(who, candidate);
        return new Offering(stage, replied, more, quiet, asked);
    }

    @Override
    public List<SessionEvent> next(Course course, Instant at) {
        return switch (stage) {
            case EXAMPLE -> stillTo(course, replied).isEmpty() ? nobodyTook(course) : List.of();
            case ROW -> asked.isPresent() ? List.of() : nextInRow(course, at);
            case OPEN -> stillTo(course, replied).isEmpty() ? resolved(course, at) : List.of();
            case CONFIRM -> asked.isEmpty() ? resolved(course, at) : List.of();
            case VOTE -> afterVotes(course, at);
            case NONE -> List.of();
        };
    }

    /** Who has not brought yet, in the order of their seats; nobody when all were asked. */
    private List<SessionEvent> nextInRow(Course course, Instant at) {
        return course.roster().speakers().stream()
                .filter(it -> !course.book().brought().contains(it) && !replied.contains(it))
                .findFirst()
                .<List<SessionEvent>>map(it -> List.of(asking(course, it, at)))
                .orElseGet(() -> List.of(new SessionEvent.NobodyOffered()));
    }

    private List<SessionEvent> afterVotes(Course course, Instant at) {
        if (course.book().offers().size() < 2) {
            return resolved(course, at);
        }
        var open = Seats.minus(stillToVote(course), course.clock().ready());
        return open.isEmpty() ? List.of(chosen(course)) : List.of();
    }

    private List<SessionEvent> resolved(Course course, Instant at) {
        var offers = course.book().offers();
        return switch (offers.size()) {
            case 0 ->
                    List.of(
                            quiet
                                    ? new SessionEvent.NobodyOffered()
                                    : new SessionEvent.QuietBegan(
                                            course.given(at, QUIET, course.roster().speakers())));
            case 1 -> List.of(asking(course, offers.getFirst().who(), at));
            default ->
                    List.of(
                            new SessionEvent.VoteBegan(
                                    course.given(at, TO_VOTE, course.roster().speakers())));
        };
    }

    private static SessionEvent asking(Course course, Seat who, Instant at) {
        return new SessionEvent.BringerAsked(who, course.given(at, TO_CONFIRM, List.of(who)));
    }

    private SessionEvent chosen(Course course) {
        var vote = new CaseVote(course.book().offers(), votes, course.lot());
        return new SessionEvent.CaseChosen(vote.winner().map(CaseOffer::who).orElseThrow());
    }

    @Override
    public List<SessionEvent> insteadOfEnding(Course course, Instant at) {
        return switch (stage) {
            case EXAMPLE -> nobodyTook(course);
            case ROW, CONFIRM ->
                    asked.<List<SessionEvent>>map(
                                    it -> List.of(new SessionEvent.OfferWithdrawn(it)))
                            .orElseGet(() -> resolved(course, at));
            case OPEN -> resolved(course, at);
            case VOTE -> List.of(chosen(course));
            case NONE -> List.of();
        };
    }

    @Override
    public SortedSet<Seat> invited(Course course) {
        return course.roster().speakers();
    }

    @Override
    public boolean mayReopen() {
        return false;
    }

    @Override
    public boolean isOver(Course course) {
        return stage == Stage.NONE || course.roster().bringer().isPresent();
    }

    /** Of whom something is asked now. */
    SortedSet<Seat> asks(Course course) {
        return switch (stage) {
            case EXAMPLE, OPEN -> Seats.minus(course.roster().speakers(), replied);
            case ROW, CONFIRM -> Seats.frozen(asked.stream().toList());
            case VOTE -> Seats.minus(stillToVote(course), course.clock().ready());
            case NONE -> Seats.none();
        };
    }

    /** Who has not voted yet, of those we wait for. */
    public SortedSet<Seat> stillToVote(Course course) {
        return stillTo(course, votes.keySet());
    }

    private static SortedSet<Seat> stillTo(Course course, Set<Seat> done) {
        return Seats.minus(course.roster().awaited(course.roster().speakers()), done);
    }
}
