package nl.intervisie.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.UserRef;

/**
 * Words of which there are no others, so that they are recognised wherever they turn up.
 *
 * @param circle the room in which their author and the others met
 * @param form the title of the form they were written in; empty when they were typed in the open
 */
record Utterance(int number, UserRef author, RoomRef circle, String form, String field) {

    private static final Pattern MARK = Pattern.compile("#(\\d+)#");

    private static final List<String> AT_ONCE =
            List.of(
                    "Casus inbrengen",
                    "Jouw verhaal",
                    "Samenvatten",
                    "Wat mist er nog?",
                    "Jouw vraag nu",
                    "Wat past bij jou?",
                    "Je eerste stap");

    String text() {
        return "#" + number + "# van " + author.id();
    }

    /** Seen by nobody but their author, ever. */
    boolean isPrivate() {
        return field.equals("story") || form.equals("Mijn notities");
    }

    /** A prepared case its author may bring in wherever they meet; all else stays where it is. */
    boolean mayBeIn(Circle there) {
        return form.equals("Casus voorbereiden")
                ? there.people().contains(author)
                : circle.equals(there.room());
    }

    /** Shown to all as soon as it is accepted. */
    boolean isShownAtOnce() {
        return AT_ONCE.contains(form) && !isPrivate();
    }

    boolean isQuestion() {
        return form.equals("Ik heb een vraag") || form.equals("Doorvragen");
    }

    /** Unseen until everybody's are shown together. */
    boolean isBlind() {
        return form.equals("Schrijven");
    }

    /** Unseen until the session is over. */
    boolean isHarvest() {
        return field.equals("gain") || field.equals("own");
    }

    static List<Integer> in(Message message) {
        var found = new ArrayList<Integer>();
        message.title().ifPresent(line -> found.addAll(in(line)));
        message.lines().forEach(line -> found.addAll(in(line)));
        message.buttons().forEach(button -> found.addAll(in(button.label())));
        return found;
    }

    static List<Integer> in(Form form) {
        var found = new ArrayList<>(in(form.title()));
        form.intro().forEach(line -> found.addAll(in(line)));
        for (var field : form.fields()) {
            found.addAll(in(field.label()));
            switch (field) {
                case Field.Words words -> found.addAll(in(words.draft() + words.hint()));
                case Field.Choice choice ->
                        choice.options().forEach(option -> found.addAll(in(option.label())));
                case Field.Place _, Field.Day _ -> {}
            }
        }
        return found;
    }

    static List<Integer> in(Line line) {
        var text = new StringBuilder();
        for (var span : line.spans()) {
            switch (span) {
                case Span.Plain(var words) -> text.append(words);
                case Span.Quote(var words) -> text.append(words);
                case Span.Person _, Span.Call _, Span.Place _, Span.Moment _ -> text.append(' ');
            }
        }
        return in(text.toString());
    }

    static List<Integer> in(String text) {
        return MARK.matcher(text).results().map(found -> Integer.parseInt(found.group(1))).toList();
    }
}
