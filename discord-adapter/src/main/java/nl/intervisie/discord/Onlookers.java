package nl.intervisie.discord;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.requests.Route;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Marker;

/** Says in a closed thread of ours, once, who can look into it besides those who take part. */
record Onlookers(Branch branch) {

    /** How the sign of it begins. */
    static final String SIGN = "look";

    private static final int NAMED = 8;

    void tell(String thread, Collection<UserRef> people) throws NotDelivered, Unclear, SaysNo {
        var marker = new Marker(SIGN + thread);
        var sign = marker.part(0);
        var made = Refs.madeAt(thread);
        if (new Search(branch).after(thread, made, Message.Kind.WORD, List.of(sign)).isEmpty()) {
            var said = new Components(branch.server(), Optional.empty());
            var piece = said.parts(word(thread, people), marker).getFirst();
            branch.rest()
                    .call(
                            Route.Messages.SEND_MESSAGE.compile(thread),
                            piece.put("nonce", sign).put("enforce_nonce", true));
        }
    }

    private Message word(String thread, Collection<UserRef> people) {
        return new Message(
                Message.Kind.WORD,
                Optional.empty(),
                List.of(Line.of(sentence(thread, people))),
                List.of(),
                List.of());
    }

    private String sentence(String thread, Collection<UserRef> people) {
        if (!branch.seesMembers()) {
            return text("look-in-unknown");
        }
        var others =
                branch.readership().overseers(thread).stream()
                        .filter(it -> !people.contains(it))
                        .collect(Collectors.toSet());
        return others.isEmpty()
                ? text("look-in-nobody")
                : new MessageFormat(text("look-in"), Locale.ROOT)
                        .format(new Object[] {names(others)});
    }

    private String names(Set<UserRef> all) {
        var names = all.stream().map(it -> branch.server().of(it).orElse("…")).sorted().toList();
        var some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? some + " +" + (names.size() - NAMED) : some;
    }

    private String text(String key) {
        return OwnWords.text(branch.server().language(), key);
    }
}
