package nl.intervisie.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.session.course.Book;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;

/**
 * The forms behind buttons, built from the button and what is in memory: no database work before
 * one opens.
 */
final class Forms {

    private static final int MOST_PLACES = 5;

    private final Surroundings with;
    private final Sessions sessions;
    private final Renderer renderer;

    Forms(Surroundings with, Sessions sessions, Renderer renderer) {
        this.with = with;
        this.sessions = sessions;
        this.renderer = renderer;
    }

    /** A form that belongs to no session: starting one, practising, preparing a case, settings. */
    Form general(ActToken token, UserRef who, Caller caller) {
        var fields = new Fields(renderer.texts(caller), renderer.language(caller));
        return form(
                fields,
                Caller.act(token, fields.language()),
                switch (token.verb()) {
                    case START -> beforehand(fields).lobby(Optional.empty(), 1);
                    case PRACTISE_SOMEWHERE -> List.of(fields.place("where"));
                    case SETTINGS ->
                            Settled.in(with, caller.room().workspace())
                                    .fields(fields, sessions.methods());
                    default -> beforehand(fields).prepared(who);
                });
    }

    Form about(Live live, ActToken token, UserRef who) {
        var fields = new Fields(renderer.texts(live), live.head().language());
        var material = new Material(live, renderer);
        return form(
                fields,
                token,
                sortsIntoColumns(material, token) ? "sort-columns" : token.verb().name(),
                switch (token.verb()) {
                    case ARRANGE ->
                            beforehand(fields)
                                    .lobby(Optional.of(Lobbies.setup(live)), Lobbies.people(live));
                    case WORKING_DAYS -> working(live, fields, who);
                    case RECOMMEND -> beforehand(fields).recommendation();
                    case PREPARE -> beforehand(fields).prepared(who);
                    case OFFER -> beforehand(fields).offered(who);
                    case VOTE -> List.of(fields.one("candidate", material.offers()));
                    case GIVE_TURN -> List.of(fields.one("candidate", material.waiting()));
                    case ANSWER -> answering(live, fields, material, token);
                    case PICK -> List.of(fields.several("numbers", material.questionsNotReached()));
                    case HOLD_QUESTION ->
                            List.of(fields.one("number", material.waitingQuestions()));
                    case MERGE_QUESTION ->
                            List.of(
                                    fields.one("number", material.waitingQuestions()),
                                    fields.one("into", material.questions()));
                    case CHOOSE -> choosing(fields, material);
                    case COMMIT ->
                            List.of(
                                    fields.words("step", "", Fields.SHORT, true),
                                    fields.day("day"));
                    case GAIN -> harvest(fields, material, live.seat(who));
                    case SORT -> sorting(fields, material);
                    case WRITE -> writing(fields, material, who);
                    case STRIKE -> List.of(fields.several("lines", material.rows(live.seat(who))));
                    case MORE ->
                            new SeldomActs(live, with.clock().instant())
                                    .fields(fields, live.seatFor(who), material);
                    default -> List.of(text(fields, material, token.verb(), who));
                });
    }

    /** With several questions standing, which of them it answers. */
    private static List<Field> answering(
            Live live, Fields fields, Material material, ActToken token) {
        var text = text(fields, material, Verb.ANSWER, new UserRef(live.key.workspace(), ""));
        var standing = material.standing();
        return token.number() > 0 || standing.size() < 2
                ? List.of(text)
                : List.of(fields.one("number", standing), text);
    }

    private List<Field> working(Live live, Fields fields, UserRef who) {
        var here = Settled.in(with, live.key.workspace()).zone();
        return beforehand(fields)
                .workingDays(live.seat(who).flatMap(it -> Lobbies.working(live, it)), here);
    }

    private Beforehand beforehand(Fields fields) {
        return new Beforehand(fields, with.journal(), sessions.methods());
    }

    private static boolean sortsIntoColumns(Material material, ActToken token) {
        return token.verb() == Verb.SORT && !material.scripted("column-1").isEmpty();
    }

    private static Form form(Fields fields, ActToken token, List<Field> asked) {
        return form(fields, token, token.verb().name(), asked);
    }

    private static Form form(Fields fields, ActToken token, String verb, List<Field> asked) {
        var texts = fields.texts();
        var language = fields.language();
        return new Form(
                token.act(),
                texts.plain(language, Renderer.key("form-title", verb)),
                intro(texts, language, Renderer.key("form-intro", verb)),
                asked,
                texts.plain(language, "form-send"));
    }

    private static List<Line> intro(Texts texts, String language, String key) {
        return texts.has(language, key) ? List.of(texts.line(language, key, Map.of())) : List.of();
    }

    private static Field text(Fields fields, Material material, Verb verb, UserRef who) {
        var prompt =
                switch (verb) {
                    case NOTE, ANSWER, CORRECT, SEAL -> "";
                    default -> material.prompt();
                };
        boolean brief = isBrief(verb);
        return new Field.Words(
                "text",
                prompt.isEmpty() ? fields.label(verb == Verb.SEAL ? "ending" : "text") : prompt,
                measure(fields, material, verb),
                material.draft(verb, who),
                Fields.LONG,
                !brief,
                true);
    }

    /** How long it is meant to be, where the script says so. */
    private static String measure(Fields fields, Material material, Verb verb) {
        return switch (verb) {
            case WRITE, CONTRIBUTE, TELL ->
                    switch (material.measure()) {
                        case FREE -> "";
                        case SENTENCE -> fields.hint("sentence");
                        case THREE -> fields.hint("three");
                    };
            default -> "";
        };
    }

    private static boolean isBrief(Verb verb) {
        return switch (verb) {
            case WRITE, ASK, FOLLOW_UP, REWORD -> true;
            default -> false;
        };
    }

    /** As many places to write as somebody may fill, with what they wrote before. */
    private static List<Field> writing(Fields fields, Material material, UserRef who) {
        int most = material.course().map(it -> it.rules().each().most()).orElse(1);
        var all = new ArrayList<Field>();
        all.add(text(fields, material, Verb.WRITE, who));
        var before = material.wrote(who);
        for (int i = 2; i <= Math.min(most, MOST_PLACES); i++) {
            all.add(
                    new Field.Words(
                            "text-" + i,
                            fields.label("text-more"),
                            "",
                            before.size() >= i ? before.get(i - 1) : "",
                            Fields.LONG,
                            false,
                            false));
        }
        return all;
    }

    private static List<Field> sorting(Fields fields, Material material) {
        return List.of(
                fields.several("warm", column(fields, material, 1, "warm"), material.written()),
                fields.several("cold", column(fields, material, 2, "cold"), material.written()));
    }

    /** What the script calls this column, or what it is called where the script says nothing. */
    private static String column(Fields fields, Material material, int number, String usual) {
        var named = material.scripted("column-" + number);
        return named.isEmpty() ? fields.label(usual) : named;
    }

    private static List<Field> choosing(Fields fields, Material material) {
        var asked = new ArrayList<Field>();
        var suggestions = material.course().map(Course::suggestions).orElse(List.of());
        for (int i = 0; i < suggestions.size(); i++) {
            int number = i + 1;
            material.words(suggestions.get(i).words())
                    .ifPresent(words -> asked.add(fields.why(number, words)));
        }
        asked.add(fields.words("other", "", Fields.SHORT, suggestions.isEmpty()));
        return asked;
    }

    private static List<Field> harvest(Fields fields, Material material, Optional<Seat> who) {
        var mine =
                material.course().stream()
                        .map(it -> it.book())
                        .map(Book::gains)
                        .flatMap(it -> it.all().stream())
                        .filter(it -> who.filter(it.who()::equals).isPresent())
                        .findFirst();
        var gain = mine.flatMap(it -> material.words(it.gain())).orElse("");
        var own = mine.flatMap(it -> it.own()).flatMap(material::words).orElse("");
        return List.of(
                fields.words("gain", gain, Fields.SHORT, true),
                fields.words("own", own, Fields.SHORT, false),
                fields.score(),
                fields.one("nameless", "no", "no", "yes"));
    }
}
