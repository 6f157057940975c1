package nl.intervisie.session.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Phase;
import nl.intervisie.session.act.SessionCommand.Example;
import nl.intervisie.session.act.SessionCommand.LastTime;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** What a session has brought so far, for the phases that build on it and for the summary. */
public record Book(
        Optional<LastTime> lastTime,
        Offers offered,
        Story story,
        Questions questions,
        Writings writings,
        Choice choice,
        Gains gains,
        Aside aside,
        Posting posting,
        Sorting sorting,
        List<PhaseTime> times,
        List<PastCase> past) {

    public Book {
        times = List.copyOf(times);
        past = List.copyOf(past);
    }

    /** A case that was gone through before the one that is on, with whose it was. */
    public record PastCase(Optional<Seat> bringer, Book book) {

        private Optional<Intention> intention() {
            var choice = book.choice();
            return bringer.flatMap(
                    who -> choice.step().map(step -> new Intention(who, step, choice.remindAt())));
        }
    }

    /** When a phase really began and ended. */
    public record PhaseTime(int index, Instant began, Instant ended) {}

    /** An empty book. */
    public static Book empty() {
        return new Book(
                Optional.empty(),
                Offers.none(),
                Story.untold(),
                Questions.none(),
                Writings.none(),
                Choice.none(),
                new Gains(List.of()),
                Aside.empty(),
                Posting.none(),
                Sorting.none(),
                List.of(),
                List.of());
    }

    /** The book when the next case begins: what this one brought is kept beside it. */
    Book nextCase(Optional<Seat> bringer) {
        var more = new ArrayList<>(past);
        more.add(new PastCase(bringer, withoutPast()));
        return new Book(
                lastTime,
                offered.without(bringer),
                Story.untold(),
                Questions.none(),
                Writings.none(),
                Choice.none(),
                gains,
                aside.nextCase(),
                posting,
                Sorting.none(),
                times,
                more);
    }

    /** The book when nobody had a next case: that of the one before, with what came after it. */
    Book backToLastCase() {
        var last = past.getLast().book();
        return new Book(
                lastTime,
                last.offered,
                last.story,
                last.questions,
                last.writings,
                last.choice,
                gains,
                aside,
                posting,
                last.sorting,
                times,
                past.subList(0, past.size() - 1));
    }

    /** The book when questions are asked or answered anew. */
    Book onFloorAnew() {
        return new Book(
                lastTime,
                offered,
                story,
                questions.anew(),
                writings,
                choice,
                gains,
                aside,
                posting,
                sorting,
                times,
                past);
    }

    private Book withoutPast() {
        return new Book(
                lastTime, offered, story, questions, writings, choice, gains, aside, posting,
                sorting, times, List.of());
    }

    /** Who has brought a case before this one. */
    public Set<Seat> brought() {
        return past.stream()
                .flatMap(it -> it.bringer().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What each bringer means to do, in the order of their cases. */
    public List<Intention> intentions(Optional<Seat> bringer) {
        return Stream.concat(past.stream(), Stream.of(new PastCase(bringer, this)))
                .flatMap(it -> it.intention().stream())
                .toList();
    }

    /** The cases offered. */
    public List<CaseOffer> offers() {
        return offered.all();
    }

    /** The ready-made case of a practice. */
    public Optional<Example> example() {
        return offered.example();
    }

    /** The offer of this seat. */
    public Optional<CaseOffer> offerOf(Seat who) {
        return offers().stream().filter(offer -> offer.who().equals(who)).findFirst();
    }

    /** What the bringer told beside the offer, in order. */
    public List<TextRef> told() {
        return story.told();
    }

    /** What a participant said back, unless it was withdrawn. */
    public Optional<Contribution> summary() {
        return story.summary().filter(it -> !isGone(it.words()));
    }

    /** What the bringer found missing in that. */
    public Optional<TextRef> correction() {
        return story.correction();
    }

    /** The question in new words. */
    public Optional<TextRef> restated() {
        return story.restated();
    }

    /** What the bringer keeps for the moment of choosing. */
    public List<TextRef> notes() {
        return aside.notes();
    }

    /** What people typed when it was not their turn. */
    public SortedMap<Seat, TextRef> drafts() {
        return aside.drafts();
    }

    /** What people keep for the round of suggestions, the last first. */
    public List<Contribution> kept() {
        return aside.kept();
    }

    /** References whose words were withdrawn. */
    public SortedSet<TextRef> gone() {
        return aside.gone();
    }

    /** Whether these words were withdrawn. */
    public boolean isGone(TextRef ref) {
        return gone().contains(ref);
    }

    /** Whose words these are; empty when they are not in the book. */
    public Optional<Seat> author(TextRef ref, Optional<Seat> bringer) {
        return new Authors(this).of(ref, bringer);
    }

    /** The book after an event; {@code phase} and {@code clock} are those of before it. */
    Book with(SessionEvent event, Optional<Phase> phase, PhaseClock clock) {
        return new Book(
                event instanceof SessionEvent.Began(_, _, var last) ? last : lastTime,
                offered.with(event),
                story.with(event, phase.map(Phase::kind).orElse(Kind.CHECK_IN)),
                questions.with(event),
                writings.with(event, phase),
                choice.with(event),
                gains.with(event),
                aside.with(event),
                posting.with(event),
                sorting.with(event, phase),
                timesWith(event, clock),
                past);
    }

    /** The book when a round of suggestions begins: what was kept for it lies ready. */
    Book forSuggestions() {
        return new Book(
                lastTime,
                offered,
                story,
                questions,
                writings,
                choice,
                gains,
                aside.takenUp(),
                posting,
                sorting,
                times,
                past);
    }

    private List<PhaseTime> timesWith(SessionEvent event, PhaseClock clock) {
        if (!(event instanceof SessionEvent.PhaseEnded(_, _, var at))) {
            return times;
        }
        var more = new ArrayList<>(times);
        more.add(new PhaseTime(clock.index(), clock.began(), at));
        return more;
    }
}
