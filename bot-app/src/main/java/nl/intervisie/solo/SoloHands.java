package nl.intervisie.solo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.play.Shown;
import nl.intervisie.rehearsal.Deed;
import nl.intervisie.rehearsal.Site;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Refs;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.house.Saying;
import nl.intervisie.trial.Hands;

/** Those who are played are members of the room like anybody: they see and do what its page can. */
final class SoloHands implements Hands {

    private final String room;
    private final Site site;
    private final String language;
    private final Supplier<Instant> stirred;
    private final Map<String, Set<String>> read = new HashMap<>();
    private int deeds;

    SoloHands(String room, Site site, String language, Supplier<Instant> stirred) {
        this.room = room;
        this.site = site;
        this.language = language;
        this.stirred = stirred;
    }

    private Room room() {
        return site.house().room(room);
    }

    private Deed deed(UserRef who) {
        return new Deed(room, who.id(), "played-" + ++deeds, Optional.of(language));
    }

    @Override
    public Object state() {
        return room();
    }

    @Override
    public List<Shown> seenBy(UserRef who) {
        var now = room();
        var seen = new ArrayList<Shown>();
        now.seenBy(who.id()).forEach(it -> message(it).ifPresent(m -> seen.add(shown(it, m))));
        return seen;
    }

    private static Optional<Message> message(Saying saying) {
        return switch (saying.content()) {
            case Content.Shown(var message) -> Optional.of(message);
            case Content.Noted(var message) -> Optional.of(message);
            default -> Optional.empty();
        };
    }

    private Shown shown(Saying saying, Message message) {
        return new Shown(
                new MessageRef(saying.id()),
                new ErrandKey(saying.id()),
                saying.audience(),
                saying.talk().map(talk -> new ThreadRef(Refs.room(room), talk)),
                message,
                saying.revision());
    }

    @Override
    public Optional<String> heardBefore(MessageRef shown) {
        var now = room();
        long place = now.saying(shown.id()).map(Saying::place).orElse(Long.MAX_VALUE);
        return now.sayings().reversed().stream()
                .filter(it -> it.place() < place)
                .flatMap(it -> typed(it).stream())
                .findFirst();
    }

    private static Optional<String> typed(Saying saying) {
        return saying.content() instanceof Content.Typed typed
                ? Optional.of(typed.text())
                : Optional.empty();
    }

    @Override
    public int unread(UserRef who) {
        var mine = read.computeIfAbsent(who.id(), _ -> new HashSet<>());
        return room().seenBy(who.id())
                .filter(it -> mine.add(it.id()) && !it.isTypedBy(who.id()))
                .mapToInt(SoloHands::length)
                .sum();
    }

    private static int length(Saying saying) {
        var text = new StringBuilder(typed(saying).orElse(""));
        message(saying)
                .ifPresent(it -> it.lines().forEach(line -> text.append(' ').append(text(line))));
        return text.isEmpty() ? 0 : text.toString().strip().split("\\s+").length;
    }

    private static String text(Line line) {
        var text = new StringBuilder();
        for (var span : line.spans()) {
            switch (span) {
                case Span.Plain(var words) -> text.append(words);
                case Span.Quote(var words) -> text.append(words);
                default -> text.append('x');
            }
        }
        return text.toString();
    }

    @Override
    public Instant quietSince() {
        return stirred.get();
    }

    @Override
    public void comeIn(UserRef who) {
        site.inbound().cameIn(room, who.id());
    }

    @Override
    public void command(UserRef who, String words) {
        site.inbound().commanded(deed(who), words);
    }

    @Override
    public Optional<Form> press(UserRef who, Act act) {
        site.inbound().pressed(deed(who), act);
        return act.opensForm() ? form(who) : Optional.empty();
    }

    private Optional<Form> form(UserRef who) {
        return room().seenBy(who.id())
                .flatMap(it ->
                        it.content() instanceof Content.Asked(var form)
                                ? Optional.of(form).stream()
                                : Optional.<Form>empty().stream())
                .reduce((_, last) -> last);
    }

    @Override
    public void send(UserRef who, Form form, Map<String, String> values) {
        site.inbound().submitted(deed(who), form.submit(), values);
    }

    @Override
    public void say(UserRef who, Optional<ThreadRef> thread, String text) {
        site.inbound().typed(deed(who), thread.map(ThreadRef::id), text);
    }
}
