package nl.intervisie.play;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.UserRef;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.method.Method;
import nl.intervisie.method.Methods;
import nl.intervisie.method.script.ScriptFile;

/**
 * Plays a transcript: gives what people do and when to the real engine, and writes down all it
 * says, as the platform shows it to each of them.
 */
public final class Player {

    /** The examples, seen from the directory of any module. */
    private static final Path SCRIPTS = Path.of("..", "docs", "examples");

    private final Transcript transcript;
    private final Weather weather;
    private final Stage stage;
    private final World world;
    private final Hands hands;
    private final Witness witness;
    private final Notation notation;
    private final List<String> written = new ArrayList<>();

    private Player(Transcript transcript, Weather weather, Theatre theatre) {
        this.transcript = transcript;
        this.weather = weather;
        var language = transcript.heading("language").orElse("nl");
        var clock = new VirtualClock(start(transcript));
        stage = theatre.stage(clock, this::hear);
        world =
                new World(
                        InMemoryJournal.inJson(),
                        new Stormy(stage.platform(), Storms.of(weather)),
                        clock,
                        new CountedSeeds(transcript.withoutAnswers().hashCode()),
                        it -> own(transcript).map(it::knowing).orElse(it));
        notation = new Notation(clock, language);
        hands = new Hands(stage);
        var people = transcript.names("people").stream().map(hands::user).toList();
        witness = new Witness(stage, people, notation);
        arrange(language);
    }

    /** Where a transcript is played. */
    public interface Theatre {

        /** A stage for one transcript; what happens on it, the bot hears. */
        Stage stage(InstantSource clock, Hearing bot);
    }

    /** The whole transcript, with the answers the bot gives in this weather. */
    static Transcript play(Transcript transcript, Weather weather) {
        return play(transcript, weather, (_, _) -> InMemoryPlatform.forgettingKeys());
    }

    /** The whole transcript, played there. */
    public static Transcript play(Transcript transcript, Weather weather, Theatre theatre) {
        var player = new Player(transcript, weather, theatre);
        try (var _ = player.stage) {
            return player.played();
        }
    }

    private static Instant start(Transcript transcript) {
        return transcript.lines().stream()
                .flatMap(line -> Cue.read(line).stream())
                .findFirst()
                .map(it -> it.at().toInstant())
                .orElseThrow(() -> new IllegalArgumentException("nothing happens in it"));
    }

    /** The methods when the transcript is of scripts of its own. */
    private static Optional<Methods> own(Transcript transcript) {
        return Optional.of(transcript.names("script"))
                .filter(names -> !names.isEmpty())
                .map(names -> Methods.of(names.stream().map(Player::script).toList(), List.of()));
    }

    private static Method script(String name) {
        return switch (ScriptFile.read(SCRIPTS.resolve(name))) {
            case ScriptFile.Sound(var method) -> method;
            case ScriptFile.Faulty(var lines) -> throw new AssertionError(lines);
            case ScriptFile.Unreadable(var why) -> throw new AssertionError(why);
        };
    }

    private void arrange(String language) {
        world.journal().set(stage.workspace(), "language", language);
        Set<UserRef> readers =
                transcript
                        .names(transcript.heading("room").isPresent() ? "room" : "people")
                        .stream()
                        .map(hands::user)
                        .collect(toCollection(LinkedHashSet::new));
        int others = transcript.heading("others").map(Integer::parseInt).orElse(0);
        var without = transcript.names("without");
        stage.furnish(
                readers,
                others,
                new Capabilities(
                        !without.contains("threads"),
                        !without.contains("typing"),
                        !without.contains("reactions"),
                        !without.contains("rooms"),
                        !without.contains("removing")));
        if (weather == Weather.HEARD_TWICE) {
            stage.repeatsItself();
        }
    }

    private Transcript played() {
        world.start();
        for (var line : transcript.withoutAnswers()) {
            var cue = Cue.read(line);
            cue.ifPresent(it -> passTime(it.at().toInstant()));
            written.add(line);
            try {
                cue.ifPresent(this::act);
            } catch (Hands.CanNotBeDone e) {
                throw new AssertionError(e.getMessage() + "\nin: " + line + "\n" + written(), e);
            }
        }
        return new Transcript(written);
    }

    private String written() {
        return String.join("\n", written);
    }

    private void passTime(Instant until) {
        while (world.clock().next().filter(it -> !it.isAfter(until)).isPresent()) {
            var at = world.clock().next().orElseThrow();
            while (world.clock().next().filter(it -> !it.isAfter(at)).isPresent()) {
                world.step();
            }
            noteAt(world.clock().instant());
        }
        world.clock().rest(until);
    }

    private void noteAt(Instant at) {
        var news = witness.look();
        if (!news.isEmpty()) {
            written.add("< -- " + Notation.moment(at) + " --");
            written.addAll(news);
            fallIfSo();
        }
    }

    private void act(Cue cue) {
        cue.who().ifPresent(name -> act(hands.user(name), cue.what()));
        world.settle();
        written.addAll(witness.look());
        fallIfSo();
    }

    private void fallIfSo() {
        if (weather == Weather.FALLS_AFTER_EVERY_LINE) {
            world.fall();
            written.addAll(witness.look());
        }
    }

    private void act(UserRef who, String what) {
        var gesture = hands.gesture(who, what);
        var heard = stage.hear(gesture.incoming(), this::hear);
        if (heard instanceof Heard.OpenForm(var form) && !gesture.then().isEmpty()) {
            heard = stage.hear(hands.sent(who, form, gesture.then()), this::hear);
        }
        answered(who, heard);
    }

    private Heard hear(Incoming incoming) {
        return world.hear(incoming);
    }

    private void answered(UserRef who, Heard heard) {
        switch (heard) {
            case Heard.Nothing _ -> {}
            case Heard.Note(var message) ->
                    written.addAll(notation.message("note to " + who.id(), message));
            case Heard.OpenForm(var form) -> {
                hands.opened(who, form);
                written.addAll(notation.form("form to " + who.id(), form));
            }
            case Heard.Overview page -> {
                hands.shown(who, page);
                page.parts()
                        .forEach(part ->
                                written.addAll(
                                        notation.message("page of " + who.id(), part.message())));
            }
            case Heard.HandBack(var why, var text) ->
                    written.addAll(
                            Notation.block(
                                    "handed back to " + who.id(),
                                    List.of(notation.text(why), text)));
        }
    }
}
