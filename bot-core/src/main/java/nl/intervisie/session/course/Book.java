package nl.intervisie.session.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import nl.intervisie.method.Kind;
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
        List<PhaseTime> times) {

    public Book {
        times = List.copyOf(times);
    }

    /** When a phase really began and ended. */
    public record PhaseTime(int index, Instant began, Instant ended) {}

    /** An empty book. */
    public static Book empty() {
        return new Book(
                Optional.empty(),
                Offers.none(),
                Story.untold(),
                new Questions(List.of()),
                new Writings(List.of(), List.of()),
                Choice.none(),
                new Gains(List.of()),
                Aside.empty(),
                Posting.none(),
                List.of());
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

    /** What was written unseen. */
    public List<Contribution> cores() {
        return writings.cores();
    }

    /** What was suggested, in order. */
    public List<Contribution> suggestions() {
        return writings.suggestions();
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

    /** The book after an event; {@code kind} and {@code clock} are those of before it. */
    Book with(SessionEvent event, Kind kind, PhaseClock clock) {
        return new Book(
                event instanceof SessionEvent.Began(_, _, var last) ? last : lastTime,
                offered.with(event),
                story.with(event, kind),
                questions.with(event),
                writings.with(event, kind),
                choice.with(event),
                gains.with(event),
                aside.with(event),
                posting.with(event),
                timesWith(event, clock));
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
                times);
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
