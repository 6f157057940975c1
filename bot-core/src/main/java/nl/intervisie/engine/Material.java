package nl.intervisie.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Field.Option;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.UserRef;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Measure;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Resting;
import nl.intervisie.session.Reviewing;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.phase.Letters;
import nl.intervisie.session.phase.Round;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;
import nl.intervisie.session.speech.SummarySheet;

/** What was said in a session, as somebody finds it in a form: to choose from, or to go on with. */
record Material(Live live, Renderer renderer) {

    Optional<Course> course() {
        return switch (live.state()) {
            case InPhase phase -> Optional.of(phase.course());
            case Resting resting -> Optional.of(resting.course());
            case Reviewing reviewing -> Optional.of(reviewing.course());
            default -> Optional.empty();
        };
    }

    Optional<String> words(TextRef ref) {
        return renderer.words(live, ref);
    }

    List<Option> offers() {
        return course().stream()
                .flatMap(it -> it.book().offers().stream())
                .map(it -> new Option(it.who().id(), line(person(it.who()), quote(it.question()))))
                .toList();
    }

    List<Option> people() {
        return live.seats().keySet().stream()
                .sorted()
                .map(it -> new Option(it.id(), line(person(it))))
                .toList();
    }

    List<Option> waiting() {
        return live.state() instanceof InPhase phase && phase.activity() instanceof Round round
                ? round.waiting().stream().map(it -> new Option(it.id(), line(person(it)))).toList()
                : List.of();
    }

    List<Option> waitingQuestions() {
        return course().stream()
                .flatMap(it -> it.book().questions().waiting().stream())
                .map(this::option)
                .toList();
    }

    /** The questions that stand to be answered in any order. */
    List<Option> standing() {
        return live.state() instanceof InPhase phase && phase.activity() instanceof Letters
                ? waitingQuestions()
                : List.of();
    }

    List<Option> questionsNotReached() {
        return course().stream()
                .flatMap(it -> it.book().questions().notReached().stream())
                .map(this::option)
                .toList();
    }

    List<Option> questions() {
        return course().stream()
                .flatMap(it -> it.book().questions().all().stream())
                .map(this::option)
                .toList();
    }

    /** The lines of the summary that this bringer may leave out. */
    List<Option> rows(Optional<Seat> who) {
        return live.state() instanceof Reviewing reviewing
                ? SummarySheet.rows(reviewing.course(), who.map(Set::of).orElseGet(Set::of))
                        .stream()
                        .filter(row -> !row.id().isEmpty())
                        .map(row -> new Option(row.id(), renderer.line(live, row.saying())))
                        .toList()
                : List.of();
    }

    /** What the phase asks, in the words of the script. */
    String prompt() {
        return scripted("prompt");
    }

    /** How long what is given now is meant to be. */
    Measure measure() {
        return course().map(it -> it.rules().length()).orElse(Measure.FREE);
    }

    /** A text of the phase, as the script has it; empty when it has none. */
    String scripted(String field) {
        return live.state() instanceof InPhase phase
                ? renderer.scripted(live, phase.course().phase().id(), field)
                : "";
    }

    /** What this person wrote in this phase, in order. */
    List<String> wrote(UserRef who) {
        return live.seat(who).stream()
                .flatMap(seat ->
                        course().stream()
                                .flatMap(it ->
                                        it.book().writings().by(seat, it.phase().id()).stream()))
                .map(it -> words(it).orElse(""))
                .toList();
    }

    /** The written questions that this phase works on, by number. */
    List<Option> written() {
        var options = new ArrayList<Option>();
        course().map(Course::writtenQuestions)
                .orElse(List.of())
                .forEach(it ->
                        options.add(
                                new Option(
                                        String.valueOf(options.size() + 1),
                                        line(quote(it.words())))));
        return options;
    }

    /** What this person wrote before, told in the offer, or typed too early. */
    String draft(Verb verb, UserRef who) {
        return live.seat(who)
                .filter(_ -> live.state() instanceof InPhase)
                .flatMap(seat -> course().flatMap(course -> draft(verb, course, seat)))
                .flatMap(this::words)
                .orElse("");
    }

    private static Optional<TextRef> draft(Verb verb, Course course, Seat seat) {
        var book = course.book();
        return switch (verb) {
            case TELL -> story(course, seat);
            case WRITE ->
                    course.book().writings().by(seat, course.phase().id()).stream()
                            .findFirst()
                            .or(() -> Optional.ofNullable(book.drafts().get(seat)));
            case SEAL -> book.story().sealed();
            case REWORD -> course.clock().nudges().about(seat);
            case CONTRIBUTE, ASK -> Optional.ofNullable(book.drafts().get(seat));
            default -> Optional.empty();
        };
    }

    private static Optional<TextRef> story(Course course, Seat seat) {
        boolean begins = course.book().told().isEmpty() && course.kind() == Kind.TELL;
        return begins ? course.book().offerOf(seat).map(it -> it.story()) : Optional.empty();
    }

    private Option option(Question question) {
        return new Option(
                String.valueOf(question.number()),
                line(new Span.Plain(question.number() + "."), quote(question.words())));
    }

    private Span person(Seat who) {
        return live.user(who).<Span>map(Span.Person::new).orElse(new Span.Plain(""));
    }

    private Span quote(TextRef ref) {
        return words(ref).<Span>map(Span.Quote::new).orElse(new Span.Plain(""));
    }

    private static Line line(Span... spans) {
        var spaced = new ArrayList<Span>();
        for (Span span : spans) {
            if (!spaced.isEmpty()) {
                spaced.add(new Span.Plain(" "));
            }
            spaced.add(span);
        }
        return new Line(spaced);
    }
}
