package nl.intervisie.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.craft.Kept;

/**
 * Forms that are too long for one modal: what was filled in on one page waits here for the next. It
 * is gone when we stop; whoever is in the middle of it then begins it again, with what they wrote
 * still before them.
 */
final class Pages {

    private static final Duration LONG = Duration.ofHours(1);
    private static final int MANY = 10_000;
    private static final Pattern WRITTEN = Pattern.compile("p:([A-Za-z0-9_-]{11}):(\\d{1,2})");

    private final Kept<Draft> drafts;

    Pages(InstantSource clock) {
        drafts = new Kept<>(clock, LONG, MANY);
    }

    /** A form that somebody is filling in. */
    record Draft(Form form, RoomRef about, List<DataArray> pages, Map<String, String> filledIn) {

        Draft {
            pages = List.copyOf(pages);
            filledIn = Map.copyOf(filledIn);
        }

        Draft with(Map<String, String> more) {
            var all = new TreeMap<>(filledIn);
            all.putAll(more);
            return new Draft(form, about, pages, all);
        }

        /** What somebody wrote so far, as they wrote it. */
        String words() {
            return form.fields().stream()
                    .filter(Field.Words.class::isInstance)
                    .map(it -> filledIn.getOrDefault(it.name(), ""))
                    .filter(it -> !it.isBlank())
                    .collect(Collectors.joining("\n\n"));
        }
    }

    /** One page of a form that is being filled in. */
    record Page(String key, int number, Draft draft) {

        boolean isLast() {
            return number + 1 == draft.pages().size();
        }

        Page next() {
            return new Page(key, number + 1, draft);
        }

        String written() {
            return "p:" + key + ":" + number;
        }

        /** As in "2/3". */
        String count() {
            return (number + 1) + "/" + draft.pages().size();
        }

        DataObject modal() {
            var title = draft.form().title() + " (" + count() + ")";
            return Modals.modal(written(), title, draft.pages().get(number));
        }
    }

    /** The first page; {@code interaction} is what opens it. */
    Page begin(String interaction, Form form, RoomRef about, List<DataArray> pages) {
        var key = Carried.brief(interaction);
        var draft = new Draft(form, about, pages, Map.of());
        drafts.put(key, draft);
        return new Page(key, 0, draft);
    }

    static boolean isOne(String written) {
        return WRITTEN.matcher(written).matches();
    }

    /** The page that carries this; empty when it was too long ago. */
    Optional<Page> read(String written) {
        var match = WRITTEN.matcher(written);
        if (!match.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(match.group(2));
        return drafts.get(match.group(1))
                .filter(it -> number < it.pages().size())
                .map(it -> new Page(match.group(1), number, it));
    }

    /** The same page, with what was filled in on it. */
    Page filledIn(Page page, Map<String, String> values) {
        var draft = page.draft().with(values);
        drafts.put(page.key(), draft);
        return new Page(page.key(), page.number(), draft);
    }
}
