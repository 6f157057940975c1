package nl.intervisie.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Field.Option;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Reviewing;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.phase.Round;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;
import nl.intervisie.session.speech.SummarySheet;

/**
 * The forms behind buttons, built from the button and what is in memory: no database work before
 * one opens.
 */
final class Forms {

    private static final int SHORT = 300;
    private static final int LONG = 3000;
    private static final int HIGHEST = 10;

    private final Texts texts;
    private final Journal journal;
    private final Sessions sessions;
    private final Renderer renderer;

    Forms(Texts texts, Journal journal, Sessions sessions, Renderer renderer) {
        this.texts = texts;
        this.journal = journal;
        this.sessions = sessions;
        this.renderer = renderer;
    }

    /** A form that belongs to no session: starting one, preparing a case. */
    Form general(ActToken token, UserRef who, RoomRef room) {
        var language = renderer.language(room);
        return token.verb() == Verb.START
                ? form(language, token, lobbyFields(language, Optional.empty()))
                : form(language, token, caseFields(language, who));
    }

    Form about(Live live, ActToken token, UserRef who) {
        var language = live.head().language();
        return form(
                language,
                token,
                switch (token.verb()) {
                    case ARRANGE -> lobbyFields(language, Optional.of(live));
                    case RECOMMEND -> recommendFields(language);
                    case PREPARE -> caseFields(language, who);
                    case OFFER -> offerFields(language, who);
                    case VOTE -> List.of(choice(language, "candidate", offers(live), false));
                    case GIVE_TURN -> List.of(choice(language, "candidate", waiting(live), false));
                    case PICK -> List.of(choice(language, "numbers", questions(live, true), true));
                    case HOLD_QUESTION ->
                            List.of(choice(language, "number", questions(live, false), false));
                    case MERGE_QUESTION ->
                            List.of(
                                    choice(language, "number", questions(live, false), false),
                                    choice(language, "into", allQuestions(live), false));
                    case CHOOSE -> chooseFields(language, live);
                    case COMMIT ->
                            List.of(
                                    words(language, "step", "", SHORT, true),
                                    new Field.Day("day", label(language, "day"), false));
                    case GAIN -> gainFields(language, live, who);
                    case STRIKE -> List.of(choice(language, "lines", rows(live), true));
                    default -> List.of(text(language, live, token, who));
                });
    }

    private Form form(String language, ActToken token, List<Field> fields) {
        var verb = token.verb().name();
        return new Form(
                token.act(),
                texts.plain(language, Renderer.key("form-title", verb)),
                intro(language, verb),
                fields,
                texts.plain(language, "form-send"));
    }

    private List<Line> intro(String language, String verb) {
        var key = Renderer.key("form-intro", verb);
        return texts.has(language, key) ? List.of(texts.line(language, key, Map.of())) : List.of();
    }

    private String label(String language, String name) {
        return texts.plain(language, "form-field-" + name);
    }

    private Field words(String language, String name, String draft, int most, boolean required) {
        var hint = "form-hint-" + name;
        return new Field.Words(
                name,
                label(language, name),
                texts.has(language, hint) ? texts.plain(language, hint) : "",
                draft,
                most,
                most > SHORT,
                required);
    }

    private Field choice(String language, String name, List<Option> options, boolean several) {
        return new Field.Choice(name, label(language, name), options, several, !several);
    }

    /**
     * Options with a text each ({@code form-option-talk-typed}); {@code now} is the one that
     * stands.
     */
    private Field options(String language, String name, String now, String... values) {
        var options =
                Stream.of(values)
                        .map(value ->
                                new Option(
                                        value,
                                        Line.of(
                                                texts.plain(
                                                        language,
                                                        "form-option-" + name + "-" + value)),
                                        value.equals(now)))
                        .toList();
        return choice(language, name, options, false);
    }

    private Field text(String language, Live live, ActToken token, UserRef who) {
        boolean brief =
                token.verb() == Verb.WRITE
                        || token.verb() == Verb.ASK
                        || token.verb() == Verb.FOLLOW_UP;
        var prompt =
                token.verb() == Verb.NOTE
                                || token.verb() == Verb.ANSWER
                                || token.verb() == Verb.CORRECT
                        ? ""
                        : prompt(live);
        return new Field.Words(
                "text",
                prompt.isEmpty() ? label(language, "text") : prompt,
                "",
                draft(live, token, who),
                LONG,
                !brief,
                true);
    }

    private String prompt(Live live) {
        return live.state() instanceof InPhase phase
                ? renderer.scripted(live, phase.course().phase().id(), "prompt")
                : "";
    }

    /**
     * What stands in the field already: what this person wrote before, told in the offer, or typed
     * too early.
     */
    private String draft(Live live, ActToken token, UserRef who) {
        if (!(live.state() instanceof InPhase phase)) {
            return "";
        }
        var book = phase.course().book();
        var seat = live.seat(who);
        Optional<TextRef> ref =
                switch (token.verb()) {
                    case TELL ->
                            book.told().isEmpty()
                                            && phase.course().kind()
                                                    == nl.intervisie.method.Kind.TELL
                                    ? seat.flatMap(book::offerOf).map(it -> it.story())
                                    : Optional.empty();
                    case WRITE ->
                            seat.flatMap(it ->
                                            book.cores().stream()
                                                    .filter(core -> core.who().equals(it))
                                                    .findFirst())
                                    .map(it -> it.words());
                    case CONTRIBUTE, ASK -> seat.map(it -> book.drafts().get(it));
                    default -> Optional.empty();
                };
        return ref.flatMap(it -> renderer.words(live, it)).orElse("");
    }

    private List<Field> lobbyFields(String language, Optional<Live> live) {
        var setup = live.map(Lobbies::setup);
        var methods =
                sessions.methods().offered().stream()
                        .map(it -> new Option(it.hash(), Line.of(title(it, language))))
                        .toList();
        var minutes =
                sessions.methods().first().lengths().stream()
                        .map(it ->
                                new Option(
                                        String.valueOf(it),
                                        texts.line(
                                                language,
                                                "form-option-minutes",
                                                Map.of("minutes", (long) it))))
                        .toList();
        return List.of(
                choice(
                        language,
                        "method",
                        standing(
                                methods,
                                setup.map(it -> it.method())
                                        .orElse(sessions.methods().first().hash())),
                        false),
                choice(
                        language,
                        "minutes",
                        standing(
                                minutes,
                                setup.map(it -> String.valueOf(it.minutes()))
                                        .orElse(minutes.getFirst().value())),
                        false),
                options(
                        language,
                        "talk",
                        setup.map(it -> it.spoken() ? "spoken" : "typed").orElse("typed"),
                        "typed",
                        "spoken"),
                choice(
                        language,
                        "language",
                        standing(languages(), setup.map(it -> it.language()).orElse(language)),
                        false),
                options(
                        language,
                        "suggestions",
                        setup.map(it -> it.suggestions() ? "yes" : "no").orElse("yes"),
                        "yes",
                        "no"));
    }

    private static List<Option> standing(List<Option> options, String now) {
        return options.stream().map(it -> it.value().equals(now) ? it.standing() : it).toList();
    }

    private List<Option> languages() {
        return texts.languages().stream()
                .map(it -> new Option(it, Line.of(texts.plain(it, "form-language-name"))))
                .toList();
    }

    private static String title(nl.intervisie.method.Method method, String language) {
        var inLanguage = method.texts().get(language);
        return inLanguage == null ? method.id() : inLanguage.getOrDefault("title", method.id());
    }

    private List<Field> recommendFields(String language) {
        return List.of(
                options(language, "goal", "", "insight", "options", "unsure"),
                options(language, "practised", "", "first", "some", "often"));
    }

    private List<Field> caseFields(String language, UserRef who) {
        return List.of(
                words(language, "story", journal.kept(who, "story").orElse(""), LONG, false),
                words(language, "question", journal.kept(who, "question").orElse(""), SHORT, true),
                options(
                        language,
                        "wanted",
                        journal.kept(who, "wanted").orElse("insight"),
                        "insight",
                        "options"));
    }

    private List<Field> offerFields(String language, UserRef who) {
        var fields = new ArrayList<>(caseFields(language, who));
        fields.add(options(language, "urgency", "2", "1", "2", "3"));
        return fields;
    }

    private static Optional<Course> course(Live live) {
        return switch (live.state()) {
            case InPhase phase -> Optional.of(phase.course());
            case Reviewing reviewing -> Optional.of(reviewing.course());
            default -> Optional.empty();
        };
    }

    private List<Option> offers(Live live) {
        return course(live).stream()
                .flatMap(it -> it.book().offers().stream())
                .map(it ->
                        new Option(
                                it.who().id(),
                                line(person(live, it.who()), quote(live, it.question()))))
                .toList();
    }

    private List<Option> waiting(Live live) {
        return live.state() instanceof InPhase phase && phase.activity() instanceof Round round
                ? round.waiting().stream()
                        .map(it -> new Option(it.id(), line(person(live, it))))
                        .toList()
                : List.of();
    }

    private List<Option> questions(Live live, boolean notReached) {
        return course(live).stream()
                .map(it -> it.book().questions())
                .flatMap(it -> (notReached ? it.notReached() : it.waiting()).stream())
                .map(it -> option(live, it))
                .toList();
    }

    private List<Option> allQuestions(Live live) {
        return course(live).stream()
                .flatMap(it -> it.book().questions().all().stream())
                .map(it -> option(live, it))
                .toList();
    }

    private Option option(Live live, Question question) {
        return new Option(
                String.valueOf(question.number()),
                line(new Span.Plain(question.number() + "."), quote(live, question.words())));
    }

    private List<Field> chooseFields(String language, Live live) {
        var fields = new ArrayList<Field>();
        var suggestions = course(live).map(it -> it.book().suggestions()).orElse(List.of());
        for (int i = 0; i < suggestions.size(); i++) {
            var words = renderer.words(live, suggestions.get(i).words());
            if (words.isPresent()) {
                fields.add(
                        new Field.Words(
                                "why-" + (i + 1),
                                (i + 1) + ". " + words.get(),
                                texts.plain(language, "form-hint-why"),
                                "",
                                SHORT,
                                false,
                                false));
            }
        }
        fields.add(words(language, "other", "", SHORT, suggestions.isEmpty()));
        return fields;
    }

    private List<Field> gainFields(String language, Live live, UserRef who) {
        var mine =
                course(live).stream()
                        .flatMap(it -> it.book().gains().all().stream())
                        .filter(it -> live.seat(who).filter(it.who()::equals).isPresent())
                        .findFirst();
        var scores = new ArrayList<Option>();
        for (int score = 1; score <= HIGHEST; score++) {
            scores.add(new Option(String.valueOf(score), Line.of(String.valueOf(score))));
        }
        return List.of(
                words(
                        language,
                        "gain",
                        mine.flatMap(it -> renderer.words(live, it.gain())).orElse(""),
                        SHORT,
                        true),
                words(
                        language,
                        "own",
                        mine.flatMap(it -> it.own())
                                .flatMap(it -> renderer.words(live, it))
                                .orElse(""),
                        SHORT,
                        false),
                choice(language, "score", scores, false),
                options(language, "nameless", "no", "no", "yes"));
    }

    private List<Option> rows(Live live) {
        return live.state() instanceof Reviewing reviewing
                ? SummarySheet.rows(reviewing.course()).stream()
                        .filter(row -> !row.id().isEmpty())
                        .map(row -> new Option(row.id(), renderer.line(live, row.saying())))
                        .toList()
                : List.of();
    }

    private Span person(Live live, Seat who) {
        return live.user(who).<Span>map(Span.Person::new).orElse(new Span.Plain(""));
    }

    private Span quote(Live live, TextRef ref) {
        return renderer.words(live, ref).<Span>map(Span.Quote::new).orElse(new Span.Plain(""));
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
