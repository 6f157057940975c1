package nl.intervisie.session.course;

import nl.intervisie.method.Kind;
import nl.intervisie.session.act.SessionCommand.LastTime;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a session has brought so far, for the phases that build on it and for the summary.
 *
 * @param told what the bringer told beside the offer, in order
 * @param drafts what people typed when it was not their turn
 * @param gone references whose words were withdrawn
 */
public record Book(
        Optional<LastTime> lastTime,
        List<CaseOffer> offers,
        List<TextRef> told,
        Questions questions,
        Optional<Contribution> summary,
        Optional<TextRef> correction,
        List<Contribution> cores,
        Optional<TextRef> restated,
        List<Contribution> suggestions,
        List<TextRef> notes,
        Choice choice,
        Gains gains,
        SortedMap<Seat, TextRef> drafts,
        SortedSet<TextRef> gone,
        List<PhaseTime> times) {

    public Book {
        offers = List.copyOf(offers);
        told = List.copyOf(told);
        cores = List.copyOf(cores);
        suggestions = List.copyOf(suggestions);
        notes = List.copyOf(notes);
        times = List.copyOf(times);
        drafts = Collections.unmodifiableSortedMap(new TreeMap<>(drafts));
        gone = Collections.unmodifiableSortedSet(new TreeSet<>(gone));
    }

    /** When a phase really began and ended. */
    public record PhaseTime(int index, Instant began, Instant ended) {}

    /** An empty book. */
    public static Book empty() {
        return new Book(
                Optional.empty(),
                List.of(),
                List.of(),
                new Questions(List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Choice.none(),
                new Gains(List.of()),
                new TreeMap<>(),
                new TreeSet<>(),
                List.of());
    }

    /** The offer of this seat. */
    public Optional<CaseOffer> offerOf(Seat who) {
        return offers.stream().filter(offer -> offer.who().equals(who)).findFirst();
    }

    /** Whether these words were withdrawn. */
    public boolean isGone(TextRef ref) {
        return gone.contains(ref);
    }

    /** The book after an event; {@code kind} and {@code clock} are those of before it. */
    public Book with(SessionEvent event, Optional<Kind> kind, PhaseClock clock) {
        var draft = new Draft(this);
        draft.write(event, kind.orElse(Kind.CHECK_IN), clock);
        return draft.done();
    }

    /** The book while one event is written into it. */
    private static final class Draft {

        private Optional<LastTime> lastTime;
        private final List<CaseOffer> offers;
        private final List<TextRef> told;
        private final Questions questions;
        private Questions questionsNow;
        private Optional<Contribution> summary;
        private Optional<TextRef> correction;
        private final List<Contribution> cores;
        private Optional<TextRef> restated;
        private final List<Contribution> suggestions;
        private final List<TextRef> notes;
        private final Choice choice;
        private Choice choiceNow;
        private final Gains gains;
        private Gains gainsNow;
        private final SortedMap<Seat, TextRef> drafts;
        private final SortedSet<TextRef> gone;
        private final List<PhaseTime> times;

        Draft(Book book) {
            lastTime = book.lastTime;
            offers = new ArrayList<>(book.offers);
            told = new ArrayList<>(book.told);
            questions = book.questions;
            questionsNow = questions;
            summary = book.summary;
            correction = book.correction;
            cores = new ArrayList<>(book.cores);
            restated = book.restated;
            suggestions = new ArrayList<>(book.suggestions);
            notes = new ArrayList<>(book.notes);
            choice = book.choice;
            choiceNow = choice;
            gains = book.gains;
            gainsNow = gains;
            drafts = new TreeMap<>(book.drafts);
            gone = new TreeSet<>(book.gone);
            times = new ArrayList<>(book.times);
        }

        void write(SessionEvent event, Kind kind, PhaseClock clock) {
            questionsNow = questions.with(event);
            choiceNow = choice.with(event);
            gainsNow = gains.with(event);
            switch (event) {
                case SessionEvent.Began(_, _, var last) -> lastTime = last;
                case SessionEvent.PhaseEnded(_, _, var at) ->
                        times.add(new PhaseTime(clock.index(), clock.began(), at));
                case SessionEvent.Offered(
                                var who,
                                var story,
                                var question,
                                var wanted,
                                var urgency) -> {
                    offers.removeIf(it -> it.who().equals(who));
                    offers.add(new CaseOffer(who, story, question, wanted, urgency));
                }
                case SessionEvent.OfferWithdrawn(var who) ->
                        offers.removeIf(it -> it.who().equals(who));
                case SessionEvent.Told(_, var words) when kind == Kind.RESTATE ->
                        restated = Optional.of(words);
                case SessionEvent.Told(_, var words) -> told.add(words);
                case SessionEvent.Summarised(var who, var words) ->
                        summary = Optional.of(new Contribution(who, words));
                case SessionEvent.SummaryCorrected(var words) -> correction = Optional.of(words);
                case SessionEvent.Written(var who, var words) -> {
                    cores.removeIf(it -> it.who().equals(who));
                    cores.add(new Contribution(who, words));
                }
                case SessionEvent.TurnTaken(var who, var words) -> {
                    drafts.remove(who);
                    words.filter(_ -> kind == Kind.SUGGEST)
                            .ifPresent(it -> suggestions.add(new Contribution(who, it)));
                }
                case SessionEvent.Asked(_, var who, _, _) -> drafts.remove(who);
                case SessionEvent.Drafted(var who, var words) -> drafts.put(who, words);
                case SessionEvent.Noted(_, var words) -> notes.add(words);
                case SessionEvent.Withdrawn(var ref) -> withdraw(ref);
                case SessionEvent _ -> {}
            }
        }

        private void withdraw(TextRef ref) {
            gone.add(ref);
            drafts.values().removeIf(ref::equals);
        }

        Book done() {
            return new Book(
                    lastTime,
                    offers,
                    told,
                    questionsNow,
                    summary,
                    correction,
                    cores,
                    restated,
                    suggestions,
                    notes,
                    choiceNow,
                    gainsNow,
                    drafts,
                    gone,
                    times);
        }
    }
}
