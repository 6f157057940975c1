package nl.intervisie.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Reaction;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Doing;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;
import nl.intervisie.wording.Rulebooks;

/** Puts a notice in words: the session's language, people's names, the words people wrote. */
final class Renderer {

    private static final String READY = "✅";
    private static final String MORE_TIME = "⏳";

    /** The reactions that stand for something. */
    static final List<String> EMOJI = List.of(READY, MORE_TIME);

    private final Texts texts;
    private final Journal journal;
    private final Sessions sessions;
    private final Ears ears = new Ears(Rulebooks.builtIn());

    Renderer(Texts texts, Journal journal, Sessions sessions) {
        this.texts = texts;
        this.journal = journal;
        this.sessions = sessions;
    }

    /** What hears how something is meant. */
    Ears ears() {
        return ears;
    }

    /** The texts as they are said in this session: what people bring has the method's word. */
    Texts texts(Live live) {
        return texts.about(sessions.methods().broughtTo(live.head().method()));
    }

    /** The same for whoever asks something in this room. */
    Texts texts(Caller caller) {
        return sessions.in(caller.room()).map(this::texts).orElse(texts);
    }

    /** The message; its acts belong to the phase of {@code epoch}. */
    Message message(Live live, Notice notice, int epoch) {
        return new Message(
                notice.kind(),
                notice.title().map(title -> title(live, notice.kind(), title)),
                notice.lines().stream().map(line -> line(live, line)).toList(),
                notice.doings().stream().map(doing -> button(live, doing, epoch)).toList(),
                notice.reactions() ? reactions(live, epoch) : List.of());
    }

    /** Every card of a practice says that it is one. */
    private Line title(Live live, Message.Kind kind, Saying saying) {
        var title = line(live, saying);
        if (kind == Message.Kind.SHOWING || !Lobbies.setup(live).practice()) {
            return title;
        }
        var marked = new ArrayList<Span>();
        marked.add(
                new Span.Plain(texts(live).plain(live.head().language(), "form-practice") + " · "));
        marked.addAll(title.spans());
        return new Line(marked);
    }

    /** A private word, answered on the spot. */
    Heard note(Live live, Saying saying) {
        return note(List.of(line(live, saying)));
    }

    /** A private word where there is no session. */
    Heard note(Caller caller, Phrase phrase) {
        return note(caller, phrase, Map.of());
    }

    /** The same with its places filled. */
    Heard note(Caller caller, Phrase phrase, Map<String, ?> args) {
        return note(List.of(texts(caller).line(language(caller), phrase, args)));
    }

    private static Heard note(List<Line> lines) {
        return new Heard.Note(
                new Message(Message.Kind.WORD, Optional.empty(), lines, List.of(), List.of()));
    }

    /** What somebody wrote, back to them, with why. */
    Heard handBack(Live live, Saying why, String words) {
        return words.isBlank() ? note(live, why) : new Heard.HandBack(line(live, why), words);
    }

    /** What somebody wrote, back to them, where there is no session. */
    Heard handBack(Caller caller, Phrase why, String words) {
        return words.isBlank()
                ? note(caller, why)
                : new Heard.HandBack(
                        texts(caller).line(language(caller), key("", why.name()), Map.of()), words);
    }

    /** What each method is for and when to choose it. */
    Heard methods(Caller caller) {
        var language = language(caller);
        return note(
                sessions.methods().offered().stream()
                        .map(method ->
                                Line.of(
                                        method.text(language, "title")
                                                + ": "
                                                + method.text(language, "when")))
                        .toList());
    }

    /** That of the session in the room, of the workspace, of whoever asks, or else Dutch. */
    String language(Caller caller) {
        return sessions.in(caller.room())
                .map(live -> live.head().language())
                .or(() -> new Settled(journal, caller.room().workspace()).language())
                .or(() -> caller.language().filter(this::speaks))
                .orElse("nl");
    }

    /** Whether there are texts in this language. */
    boolean speaks(String language) {
        return texts.languages().contains(language);
    }

    void setLanguage(RoomRef room, String language) {
        new Settled(journal, room.workspace()).speak(language);
    }

    /** What a reaction on a card of ours stands for. */
    static Optional<Verb> verb(String emoji) {
        return switch (emoji) {
            case READY -> Optional.of(Verb.READY);
            case MORE_TIME -> Optional.of(Verb.EXTEND);
            default -> Optional.empty();
        };
    }

    private static List<Reaction> reactions(Live live, int epoch) {
        return List.of(
                new Reaction(READY, token(live, Verb.READY, epoch, "").act()),
                new Reaction(MORE_TIME, token(live, Verb.EXTEND, epoch, "").act()));
    }

    private Button button(Live live, Doing doing, int epoch) {
        return new Button(
                token(live, doing.verb(), epoch, doing.arg()).act(),
                texts(live).plain(live.head().language(), key("verb", doing.verb().name())),
                doing.weight(),
                doing.whose().known(who -> live.user(who).stream().toList()));
    }

    static ActToken token(Live live, Verb verb, int epoch, String arg) {
        return new ActToken(verb, live.key.id(), epoch, arg);
    }

    static String key(String prefix, String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return prefix.isEmpty() ? plain : prefix + "-" + plain;
    }

    /** A line without anybody's name or words, as plain text. */
    String plain(Live live, Saying saying) {
        var text = new StringBuilder();
        line(live, saying)
                .spans()
                .forEach(span -> {
                    if (span instanceof Span.Plain(var words)) {
                        text.append(words);
                    }
                });
        return text.toString();
    }

    Line line(Live live, Saying saying) {
        Map<String, Object> args = new HashMap<>();
        saying.args().forEach((name, arg) -> args.put(name, value(live, arg)));
        return texts(live).line(live.head().language(), key("", saying.phrase().name()), args);
    }

    private Object value(Live live, Arg arg) {
        return switch (arg) {
            case Arg.Number(var number) -> number;
            case Arg.Code(var code) -> code;
            case Arg.Named(var who) -> person(live, who);
            case Arg.Called(var who) -> called(live, who);
            case Arg.AllNamed(var people) -> people.stream().map(who -> person(live, who)).toList();
            case Arg.AllCalled(var people) ->
                    people.stream().map(who -> called(live, who)).toList();
            case Arg.Said(var ref) -> said(live, ref);
            case Arg.Fired(var ref, var act) -> fired(live, ref, act);
            case Arg.Rewrite(var ref, var act, var which) -> rewrite(live, ref, act, which);
            case Arg.At(var at, var style) -> new Span.Moment(at, style);
            case Arg.Scripted(var phase, var field) -> scripted(live, phase, field);
        };
    }

    private Span person(Live live, Seat who) {
        return live.user(who).<Span>map(Span.Person::new).orElseGet(() -> someone(live));
    }

    private Span called(Live live, Seat who) {
        return live.user(who).<Span>map(Span.Call::new).orElseGet(() -> someone(live));
    }

    private Span someone(Live live) {
        return new Span.Plain(texts(live).plain(live.head().language(), "form-someone"));
    }

    private Span said(Live live, TextRef ref) {
        return words(live, ref)
                .<Span>map(Span.Quote::new)
                .orElseGet(() ->
                        new Span.Plain(
                                texts(live).plain(live.head().language(), "form-withdrawn")));
    }

    /** All of it when it was mended meanwhile and sounds different. */
    private Span fired(Live live, TextRef ref, SpeechAct act) {
        return words(live, ref)
                .flatMap(it -> ears.fired(live, it, act))
                .<Span>map(Span.Quote::new)
                .orElseGet(() -> said(live, ref));
    }

    private Span rewrite(Live live, TextRef ref, SpeechAct act, int which) {
        var text = words(live, ref).orElse("");
        return new Span.Plain(ears.rewrite(live, text, act, which));
    }

    /** Words as they are kept now; empty when they were withdrawn or destroyed. */
    Optional<String> words(Live live, TextRef ref) {
        return live.atHand(ref).or(() -> journal.words(live.key, ref));
    }

    String scripted(Live live, String phase, String field) {
        var method = sessions.methods().pinned(live.head().method());
        var language = live.head().language();
        return phase.isEmpty()
                ? method.text(language, field)
                : method.phase(phase).maybe(language, field).orElse("");
    }
}
