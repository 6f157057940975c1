package nl.intervisie.session.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.intervisie.session.act.SessionCommand.Pick;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Whose words are whose; what was said in passing is not in the book, and nobody's. */
record Authors(Book book) {

    Optional<Seat> of(TextRef ref, Optional<Seat> bringer) {
        return contributions()
                .filter(it -> it.words().equals(ref))
                .map(Contribution::who)
                .findFirst()
                .or(() -> bringer.filter(_ -> bringers().anyMatch(ref::equals)))
                .or(() -> ofPast(ref));
    }

    private Optional<Seat> ofPast(TextRef ref) {
        return book.past().stream()
                .flatMap(it -> new Authors(it.book()).of(ref, it.bringer()).stream())
                .findFirst();
    }

    private Stream<Contribution> contributions() {
        return Stream.of(
                        book.offers().stream().flatMap(Authors::of),
                        book.questions().all().stream()
                                .map(it -> new Contribution(it.asker(), it.words())),
                        book.summary().stream(),
                        book.writings().all().stream(),
                        book.gains().all().stream().flatMap(Authors::of),
                        book.kept().stream(),
                        book.drafts().entrySet().stream()
                                .map(it -> new Contribution(it.getKey(), it.getValue())))
                .flatMap(it -> it);
    }

    private static Stream<Contribution> of(CaseOffer offer) {
        return Stream.of(offer.story(), offer.question())
                .map(words -> new Contribution(offer.who(), words));
    }

    private static Stream<Contribution> of(Gains.Gain gain) {
        return Stream.concat(Stream.of(gain.gain()), gain.own().stream())
                .map(words -> new Contribution(gain.who(), words));
    }

    private Stream<TextRef> bringers() {
        var choice = book.choice();
        return Stream.of(
                        book.told(),
                        book.notes(),
                        book.questions().all().stream()
                                .flatMap(it -> it.answers().stream())
                                .toList(),
                        choice.picks().stream().map(Pick::why).toList(),
                        Stream.of(
                                        book.restated(),
                                        book.correction(),
                                        book.story().sealed(),
                                        book.story().ending(),
                                        choice.other(),
                                        choice.step())
                                .flatMap(Optional::stream)
                                .toList())
                .flatMap(List::stream);
    }
}
