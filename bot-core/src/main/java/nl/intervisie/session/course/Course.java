package nl.intervisie.session.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Pace;
import nl.intervisie.method.Phase;
import nl.intervisie.method.Plan;
import nl.intervisie.method.Rules;
import nl.intervisie.method.What;
import nl.intervisie.session.act.SessionCommand.LastTime;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.days.OverDays;
import nl.intervisie.session.seat.Seat;

/**
 * How far a session is.
 *
 * @param lot settles what votes, urgency and history leave open
 * @param days what a session over days has; empty when it is live
 */
public record Course(
        Setup setup,
        Plan plan,
        long lot,
        Instant began,
        Roster roster,
        Book book,
        PhaseClock clock,
        Bank bank,
        Optional<OverDays> days) {

    /** A course at its beginning. */
    public static Course starting(
            Setup setup,
            Plan plan,
            long lot,
            Instant began,
            Roster roster,
            Optional<OverDays> days) {
        return new Course(
                setup,
                plan,
                lot,
                began,
                roster,
                Book.empty(),
                PhaseClock.notYet(began),
                new Bank(plan.keptFree(), 0),
                days);
    }

    /** Whether it goes over days. */
    public boolean isSlow() {
        return days.isPresent();
    }

    /**
     * Until when these have for something that takes so long in a live session; over days they have
     * a working day of their own.
     */
    public Instant given(Instant at, Duration live, Collection<Seat> who) {
        return days.map(it -> it.calendar().dayFor(who, at)).orElseGet(() -> at.plus(live));
    }

    /** The same, when the bringer is who has it. */
    public Instant givenBringer(Instant at, Duration live) {
        return given(at, live, here(roster.bringer()));
    }

    /** Until when the phase at this place lasts when it begins then. */
    public Instant endOf(int index, Instant at, int repaid) {
        return days.map(it -> it.endOf(plan, index, acting(plan.phase(index).rules()), at))
                .orElseGet(() -> at.plus(plan.time(index).minusSeconds(repaid)));
    }

    /** The phase that is on. */
    public Phase phase() {
        return plan.phase(clock.index());
    }

    /** Whether no phase comes after this one. */
    public boolean isInLast() {
        return clock.index() + 1 >= plan.size();
    }

    /** What holds in it. */
    public Rules rules() {
        return phase().rules();
    }

    /** Who acts in it: those of them who are here. */
    public SortedSet<Seat> acting() {
        return acting(rules());
    }

    private SortedSet<Seat> acting(Rules rules) {
        return switch (rules.who()) {
            case EVERYONE -> roster.speakers();
            case PARTICIPANTS -> roster.participants();
            case BRINGER -> here(roster.bringer());
            case LAST_BRINGER -> here(book.lastTime().flatMap(LastTime::bringer));
            case GUIDE -> here(roster.guide());
        };
    }

    private SortedSet<Seat> here(Optional<Seat> who) {
        return who.filter(roster::has)
                .<SortedSet<Seat>>map(it -> new TreeSet<>(Set.of(it)))
                .orElseGet(TreeSet::new);
    }

    /** Whether this seat acts in it. */
    public boolean acts(Seat who) {
        return acting().contains(who);
    }

    /** Whether what this seat says in it is a note for later, for nobody else. */
    public boolean isSilent(Seat who) {
        return roster.brings(who) && rules().silencesBringer();
    }

    /** What the bringer can choose from, in order. */
    public List<Contribution> suggestions() {
        return suggestions(book);
    }

    /** What could be chosen from in the case that this book is about. */
    public List<Contribution> suggestions(Book about) {
        var of =
                plan.boxes().stream()
                        .map(Plan.Box::phase)
                        .filter(it -> it.kind() == Kind.CHOOSE)
                        .flatMap(it -> it.rules().of().stream())
                        .toList();
        return plan.method().phases().stream()
                .filter(it -> of.isEmpty() ? it.kind() == Kind.SUGGEST : of.contains(it.id()))
                .flatMap(it -> about.writings().in(it.id()).stream())
                .toList();
    }

    /** The questions written for the phase that is on, numbered by their place. */
    public List<Contribution> writtenQuestions() {
        return written(phase());
    }

    private List<Contribution> written(Phase phase) {
        return phase.rules().of().stream().flatMap(it -> book.writings().in(it).stream()).toList();
    }

    /** How the bringer sorted what this phase works on: in it, or in a phase before it. */
    public Sorting.Piles sorted() {
        return sorted(phase());
    }

    private Sorting.Piles sorted(Phase phase) {
        return phase.kind() == Kind.SORT
                ? book.sorting().in(phase.id())
                : plan.method().phases().stream()
                        .filter(it -> it.kind() == Kind.SORT && !it.hasColumns())
                        .filter(it -> it.rules().of().equals(phase.rules().of()))
                        .map(it -> book.sorting().in(it.id()))
                        .reduce(Sorting.Piles.none(), (_, last) -> last);
    }

    /** Whether this one of these written questions stands to be answered, by its place. */
    public boolean isToAnswer(List<Contribution> written, int index) {
        return isToAnswer(phase(), written, index);
    }

    private boolean isToAnswer(Phase phase, List<Contribution> written, int index) {
        var words = written.get(index).words();
        return !book.isGone(words)
                && !book.questions().isSettled(words)
                && !sorted(phase).cold().contains(index + 1);
    }

    /**
     * Whether there is nothing to do in the phase at this place of the plan, so that it is left
     * out.
     */
    public boolean isNeedless(int index) {
        var phase = plan.phase(index);
        return switch (phase.kind()) {
            case OPEN -> book.story().sealed().isEmpty();
            case SORT -> written(phase).isEmpty();
            case ANSWER -> isAllAnswered(phase);
            case LOOK_BACK -> here(book.lastTime().flatMap(LastTime::bringer)).isEmpty();
            case GOSSIP -> !isSafe();
            case REACT -> isAboutGossip(index) && !isSafe();
            default -> false;
        };
    }

    /** Whether everybody knows by now that the phase at this place is left out. */
    boolean isKnownToBeLeftOut(int index) {
        return plan.phase(index).kind() == Kind.REACT
                && !isSafe()
                && plan.boxes().stream()
                        .limit(clock.index())
                        .anyMatch(box -> box.phase().kind() == Kind.GOSSIP);
    }

    private boolean isAllAnswered(Phase phase) {
        var written = written(phase);
        return IntStream.range(0, written.size()).noneMatch(it -> isToAnswer(phase, written, it));
    }

    /** Whether all are fine with it that the bringer is talked about, where that is asked. */
    private boolean isSafe() {
        return !plan.method().asksSafety()
                || roster.bringer().filter(book.aside().safe()::contains).isPresent()
                        && book.aside().safe().containsAll(latecomers());
    }

    /** Those who take part and were not there when all were asked whether it feels safe. */
    public SortedSet<Seat> latecomers() {
        var late = roster.participants();
        late.retainAll(book.aside().late());
        return late;
    }

    private boolean isAboutGossip(int index) {
        return plan.boxes().stream()
                .limit(index)
                .anyMatch(box -> box.phase().kind() == Kind.GOSSIP);
    }

    /** What is done in it. */
    public Kind kind() {
        return phase().kind();
    }

    /** The speed people go at. */
    public Pace pace() {
        return new Pace(setup.spoken());
    }

    /** Whether the group talks beside the chat. */
    public boolean spoken() {
        return setup.spoken();
    }

    /** The time box of this phase grown until then, and who pays; what nobody pays runs over. */
    public SessionEvent.Extended growing(Instant end) {
        if (isSlow()) {
            return new SessionEvent.Extended(end, 0, 0);
        }
        var paid = paying(end);
        return new SessionEvent.Extended(end, paid.fromBank(), paid.borrowed());
    }

    /** Whether the time box can not grow until then without running over. */
    public boolean runsOver(Instant end) {
        return !isSlow() && clock.left(end) < 0 && paying(end).isNothing();
    }

    private Bank.Payment paying(Instant end) {
        return bank.pay(Math.max(0, -clock.left(end)), plan, clock.index());
    }

    /**
     * Whether the door is no longer open to everybody: a question was answered, or in a talk may
     * have been, or answering is over.
     */
    public boolean isLate() {
        boolean asked =
                plan.boxes().stream()
                        .limit(spoken() ? clock.index() + 1L : clock.index())
                        .map(box -> box.phase().kind())
                        .anyMatch(it -> it == Kind.ASK || it == Kind.ANSWER);
        return asked || book.questions().anyAnswered();
    }

    /** Whether suggestions are still to come. */
    public boolean suggestsLater() {
        return plan.boxes().stream()
                .skip(clock.index() + 1L)
                .anyMatch(box -> isSuggesting(box.phase()));
    }

    /** The course when those of these who did nothing in a phase are no longer waited for. */
    public Course missing(SortedSet<Seat> asked) {
        return new Course(setup, plan, lot, began, roster.missing(asked), book, clock, bank, days);
    }

    /** The course after an event. */
    public Course with(SessionEvent event) {
        if (event instanceof SessionEvent.PhaseBegan(_, var index, _, _, _) && isNextCase(index)) {
            return new Course(
                    setup,
                    plan,
                    lot,
                    began,
                    roster.withoutBringer().with(event),
                    book.nextCase(roster.bringer()),
                    clock.with(event),
                    bank.with(event, clock, plan),
                    daysWith(event));
        }
        if (event instanceof SessionEvent.PhaseBegan && hadNoNextCase()) {
            var last = book.past().getLast();
            return new Course(
                            setup,
                            plan,
                            lot,
                            began,
                            roster.backTo(last.bringer()),
                            book.backToLastCase(),
                            clock,
                            bank,
                            days)
                    .with(event);
        }
        return new Course(
                setup,
                plan,
                lot,
                began,
                roster.with(event),
                bookWith(event),
                clockWith(event),
                bank.with(event, clock, plan),
                daysWith(event));
    }

    /** Over days the clock does not stand still: what is on lasts until a day, not for a while. */
    private PhaseClock clockWith(SessionEvent event) {
        return isSlow() && isRest(event) ? clock : clock.with(event);
    }

    private static boolean isRest(SessionEvent event) {
        return event instanceof SessionEvent.Resumed || event instanceof SessionEvent.BeenAway;
    }

    private Optional<OverDays> daysWith(SessionEvent event) {
        return days.map(it -> it.with(event, plan));
    }

    private Book bookWith(SessionEvent event) {
        var after =
                book.with(
                        event, clock.index() < 0 ? Optional.empty() : Optional.of(phase()), clock);
        return event instanceof SessionEvent.PhaseBegan(_, var index, _, _, _)
                ? ready(after, plan.phase(index))
                : after;
    }

    /** The book as this phase begins with it. */
    private static Book ready(Book book, Phase phase) {
        return switch (phase.kind()) {
            case ASK, ANSWER -> book.onFloorAnew();
            default -> isSuggesting(phase) ? book.forSuggestions() : book;
        };
    }

    /** On paper or in turns. */
    private static boolean isSuggesting(Phase phase) {
        return phase.rules().what() == What.SUGGESTION
                && (phase.kind() == Kind.SUGGEST || phase.kind() == Kind.WRITE);
    }

    /** Whether a case was looked for beside the ones before, and nobody had one. */
    private boolean hadNoNextCase() {
        return clock.index() >= 0
                && kind() == Kind.OFFER
                && roster.bringer().isEmpty()
                && !book.past().isEmpty();
    }

    /** Whether another case begins when the phase at this place does. */
    private boolean isNextCase(int index) {
        return clock.index() >= 0
                && index > clock.index()
                && plan.phase(index).kind() == Kind.OFFER
                && plan.boxes().get(index).round() > plan.boxes().get(clock.index()).round();
    }
}
