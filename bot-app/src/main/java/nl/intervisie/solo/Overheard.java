package nl.intervisie.solo;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Span;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.house.Saying;

/**
 * What is heard in one session; above all what people wrote in forms, as long as the bot has not
 * shown it to anybody else.
 */
final class Overheard {

    private static final int NEWEST = 3;

    private final Map<String, List<String>> written = new HashMap<>();
    private Consumer<Incoming> interested = _ -> {};
    private volatile Instant stirred;

    Overheard(Instant begins) {
        stirred = begins;
    }

    /** Something changed in the room. */
    void stir(Instant at) {
        stirred = at;
    }

    /** When something last changed in the room. */
    Instant stirred() {
        return stirred;
    }

    /** Tells this of everything that is heard from now on. */
    void tells(Consumer<Incoming> who) {
        interested = who;
    }

    /** Somebody sent a form: of what is in it, the sentences. */
    void heard(Incoming incoming) {
        interested.accept(incoming);
        if (incoming instanceof Incoming.Submitted sent) {
            var mine = written.computeIfAbsent(sent.who().id(), _ -> new ArrayList<>());
            sent.values().values().stream().filter(it -> it.contains(" ")).forEach(mine::add);
        }
    }

    /** What of this person is still unseen, the newest first. */
    List<String> of(String who, Room room) {
        var shown =
                room.sayings().stream()
                        .filter(Saying::isForEverybody)
                        .map(Overheard::text)
                        .toList();
        return written.getOrDefault(who, List.of()).stream()
                .filter(it -> shown.stream().noneMatch(all -> all.contains(it)))
                .distinct()
                .toList()
                .reversed()
                .stream()
                .limit(NEWEST)
                .toList();
    }

    private static String text(Saying saying) {
        return switch (saying.content()) {
            case Content.Shown(var message) -> words(message);
            case Content.Typed typed -> typed.text();
            default -> "";
        };
    }

    /** The words of a message, without names and times. */
    static String words(Message message) {
        return message.lines().stream()
                .flatMap(line -> line.spans().stream())
                .map(Overheard::words)
                .collect(joining("\n"));
    }

    private static String words(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> text;
            case Span.Quote(var text) -> text;
            default -> "";
        };
    }
}
