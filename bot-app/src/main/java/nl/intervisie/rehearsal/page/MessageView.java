package nl.intervisie.rehearsal.page;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.Reaction;
import nl.intervisie.rehearsal.house.Refs;

/**
 * A message of the bot as it is shown.
 *
 * @param kind the message's kind in small letters
 * @param calls whether it calls the reader by name
 * @param big whether it is so long that it scrolls by itself
 */
record MessageView(
        String kind,
        LineView title,
        List<LineView> lines,
        List<ButtonView> buttons,
        List<ReactionView> reactions,
        boolean calls,
        boolean big) {

    private static final int BIG = 4000;
    private static final int MANY_LINES = 60;

    /** A button. */
    record ButtonView(String act, String label, String weight, boolean opensForm) {

        static ButtonView of(Button button) {
            return new ButtonView(
                    button.act().written(),
                    button.label(),
                    button.weight().name().toLowerCase(Locale.ROOT),
                    button.act().opensForm());
        }
    }

    /** A reaction to tap: how many did, and whether the reader is one of them. */
    record ReactionView(String emoji, String label, int count, boolean mine) {}

    static MessageView of(Message message, Map<String, Set<String>> reactions, String me) {
        var lines = message.lines().stream().map(line -> LineView.of(line, me)).toList();
        return new MessageView(
                message.kind().name().toLowerCase(Locale.ROOT),
                message.title().map(title -> LineView.of(title, me)).orElse(LineView.NONE),
                lines,
                message.buttons().stream()
                        .filter(button -> button.whose().isFor(Refs.person(me)))
                        .map(ButtonView::of)
                        .toList(),
                message.reactions().stream()
                        .map(each -> reaction(message, each, reactions, me))
                        .toList(),
                lines.stream()
                        .anyMatch(line ->
                                line.spans().stream().anyMatch(s -> s.kind().equals("called"))),
                isBig(lines));
    }

    private static boolean isBig(List<LineView> lines) {
        var text = lines.stream().map(LineView::text).collect(joining("\n"));
        return text.length() > BIG || text.lines().limit(MANY_LINES + 1L).count() > MANY_LINES;
    }

    private static ReactionView reaction(
            Message message, Reaction reaction, Map<String, Set<String>> reactions, String me) {
        var people = reactions.getOrDefault(reaction.emoji(), Set.of());
        var label =
                message.buttons().stream()
                        .filter(button -> button.act().equals(reaction.act()))
                        .map(Button::label)
                        .findFirst()
                        .orElse("");
        return new ReactionView(reaction.emoji(), label, people.size(), people.contains(me));
    }
}
