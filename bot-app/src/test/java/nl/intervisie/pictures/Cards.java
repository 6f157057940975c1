package nl.intervisie.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Span;
import nl.intervisie.method.Kind;
import nl.intervisie.method.Method;
import nl.intervisie.method.script.ScriptFile;
import nl.intervisie.play.InMemoryPlatform;
import nl.intervisie.play.Player;
import nl.intervisie.play.Shown;
import nl.intervisie.play.Transcript;
import nl.intervisie.play.Weather;
import nl.intervisie.rehearsal.house.Refs;

/** The first card of each kind of phase, in the conversation that the docs show. */
final class Cards {

    private static final Path SCRIPT = Path.of("../docs/examples/every-kind.yaml");
    private static final Path CONVERSATION =
            Path.of("../bot-core/src/test/resources/transcripts/examples/every-kind-en.transcript");

    private final Method method;
    private final Map<Kind, Card> cards = new EnumMap<>(Kind.class);

    /** A card as the rehearsal page would show it, and when it was posted. */
    record Card(Message message, Instant at) {

        /** How many buttons this person has on it. */
        long buttonsOf(String who) {
            return message.buttons().stream()
                    .filter(it -> it.whose().isFor(Refs.person(who)))
                    .count();
        }
    }

    private Cards(Method method) {
        this.method = method;
    }

    static Map<Kind, Card> played() throws IOException {
        var cards = new Cards(method());
        Player.play(
                Transcript.of(Files.readString(CONVERSATION)),
                Weather.CALM,
                (clock, _) -> cards.watched(clock));
        return cards.cards;
    }

    private static Method method() {
        return switch (ScriptFile.read(SCRIPT)) {
            case ScriptFile.Sound(var method) -> method;
            case ScriptFile.Faulty(var lines) -> throw new AssertionError(lines);
            case ScriptFile.Unreadable(var why) -> throw new AssertionError(why);
        };
    }

    private InMemoryPlatform watched(InstantSource clock) {
        var platform = InMemoryPlatform.forgettingKeys();
        platform.audited(shown -> take(shown, clock.instant()));
        return platform;
    }

    private void take(Shown shown, Instant at) {
        boolean isCard = shown.message().kind() == Message.Kind.CARD;
        if (isCard && shown.to() instanceof Audience.Room) {
            var title = title(shown.message());
            for (int i = 0; i < method.phases().size(); i++) {
                if (title.endsWith("(" + (i + 1) + "/" + method.phases().size() + ")")) {
                    cards.putIfAbsent(
                            method.phases().get(i).kind(), new Card(atHome(shown.message()), at));
                }
            }
        }
    }

    /** The people of the conversation are those of the page. */
    private static Message atHome(Message message) {
        return new Message(
                message.kind(),
                message.title(),
                message.lines(),
                message.buttons().stream().map(Cards::atHome).toList(),
                message.reactions());
    }

    private static Button atHome(Button button) {
        return new Button(
                button.act(),
                button.label(),
                button.weight(),
                button.whose().known(it -> List.of(Refs.person(it.id()))));
    }

    private static String title(Message message) {
        return message.title().stream()
                .flatMap(it -> it.spans().stream())
                .map(it -> it instanceof Span.Plain(var text) ? text : "")
                .reduce("", String::concat);
    }
}
