package nl.intervisie.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Button.Weight;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Heard.Overview.Part;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.session.Closed;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.speech.Standing;

/**
 * What stands on a page of one person's own: what this is, their sessions, their turn, what they
 * meant to do. Of a case nothing, but their own intention.
 */
final class Overviews {

    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final String MET = "met";

    private final Surroundings with;
    private final Journal journal;
    private final Texts texts;
    private final Sessions sessions;
    private final Renderer renderer;

    Overviews(Surroundings with, Sessions sessions, Renderer renderer) {
        this.with = with;
        this.sessions = sessions;
        this.renderer = renderer;
        journal = with.journal();
        texts = with.texts();
    }

    /** The page, as it stands now. */
    Heard of(Incoming.LookedIn looked) {
        var room = looked.room();
        var language = renderer.language(Caller.of(looked));
        var parts = new ArrayList<Part>();
        parts.add(new Part(room, top(language)));
        sessions(looked.who(), parts);
        intentions(looked.who(), parts);
        parts.add(new Part(room, word(privacy(language))));
        return new Heard.Overview(parts);
    }

    /**
     * A welcome, once a person, remembered before it is given: better never than twice. A year
     * later it may come again.
     */
    synchronized Heard welcome(Incoming.Met met) {
        if (journal.kept(met.who(), MET).isPresent()) {
            return new Heard.Nothing();
        }
        journal.keep(met.who(), MET, MET, with.clock().instant().plus(REMEMBERED));
        return new Heard.Note(welcome(renderer.language(Caller.of(met))));
    }

    private Message welcome(String language) {
        var lines = new ArrayList<Line>();
        lines.add(line(language, "home-what"));
        lines.addAll(privacy(language));
        return new Message(
                Message.Kind.CARD,
                Optional.of(line(language, "home-title")),
                lines,
                List.of(button(language, Verb.PRACTISE_SOMEWHERE, Weight.MAIN)),
                List.of());
    }

    private Message top(String language) {
        return new Message(
                Message.Kind.CARD,
                Optional.of(line(language, "home-title")),
                List.of(line(language, "home-what")),
                List.of(
                        button(language, Verb.PRACTISE_SOMEWHERE, Weight.MAIN),
                        button(language, Verb.PREPARE, Weight.PLAIN)),
                List.of());
    }

    private List<Line> privacy(String language) {
        return List.of(line(language, "home-privacy"), line(language, "home-platform"));
    }

    private Line line(String language, String key) {
        return texts.line(language, key, Map.of());
    }

    private Button button(String language, Verb verb, Weight weight) {
        var token = Caller.act(new ActToken(verb, "", 0, ""), language);
        return new Button(token.act(), texts.label(language, verb), weight);
    }

    private static Message word(List<Line> lines) {
        return new Message(Message.Kind.WORD, Optional.empty(), lines, List.of(), List.of());
    }

    private void sessions(UserRef who, List<Part> parts) {
        journal.of(who).stream()
                .flatMap(key -> sessions.find(key).stream())
                .forEach(live -> live.seat(who).ifPresent(seat -> standing(live, seat, parts)));
    }

    private void standing(Live live, Seat seat, List<Part> parts) {
        var standing = new Standing(seat);
        standing.in(live.state())
                .map(notice -> placed(live, message(live, seat, notice)))
                .ifPresent(message -> parts.add(new Part(live.room(), message)));
        standing.desk(live.state())
                .map(notice -> message(live, seat, notice))
                .ifPresent(message -> parts.add(new Part(live.room(), message)));
    }

    /** With the room it is in, to go there. */
    private Message placed(Live live, Message message) {
        var lines = new ArrayList<Line>();
        lines.add(where(live.head().language(), live.room()));
        lines.addAll(message.lines());
        return new Message(message.kind(), message.title(), lines, message.buttons(), List.of());
    }

    private Line where(String language, RoomRef room) {
        return texts.line(language, "home-where", Map.of("room", new Span.Place(room)));
    }

    /** With the acts that are theirs. */
    private Message message(Live live, Seat seat, Notice notice) {
        var theirs = notice.doings().stream().filter(it -> it.whose().isFor(seat)).toList();
        var own =
                new Notice(
                        notice.kind(), notice.title(), notice.lines(), theirs, notice.reactions());
        return renderer.message(live, own, live.state().epoch());
    }

    private void intentions(UserRef who, List<Part> parts) {
        Instant now = with.clock().instant();
        journal.remembering(who).stream()
                .flatMap(key -> sessions.look(key).stream())
                .forEach(live ->
                        live.seat(who).ifPresent(seat -> intentions(live, seat, now, parts)));
    }

    private void intentions(Live live, Seat seat, Instant now, List<Part> parts) {
        if (live.state() instanceof Closed closed) {
            new Standing(seat)
                    .intentions(closed, now).stream()
                            .map(it -> new Part(live.room(), message(live, seat, it)))
                            .forEach(parts::add);
        }
    }
}
