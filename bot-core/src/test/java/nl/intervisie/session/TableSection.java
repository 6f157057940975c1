package nl.intervisie.session;

import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.FAY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.seat.Seat;

/** What one state answers, as a table; commands with the same answers share a line. */
record TableSection(String name, Session session) {

    static final String HEAD =
            """
            # What a session answers

            Written by `SessionTableTest`: what every state answers to every command, ten seconds after its phase began.
            An answer is what happens, in order; what is refused is in *italics*; – is accepted and changes nothing.
            cleo is the participant, ben the bringer once there is one, eva the guide, fay takes no part.

            """;

    private static final List<Seat> PEOPLE = List.of(CLEO, BEN, EVA, FAY);

    String written() {
        return "## %s\n\n%s\n%s".formatted(name, byPeople(), unasked());
    }

    private String byPeople() {
        var lines = new LinkedHashMap<List<String>, List<String>>();
        Samples.by(CLEO)
                .keySet()
                .forEach(command ->
                        lines.computeIfAbsent(answers(command), _ -> new ArrayList<>())
                                .add(command));
        return "| asks | participant | bringer | guide | outsider |\n|---|---|---|---|---|\n"
                + lines.entrySet().stream().map(this::line).collect(Collectors.joining());
    }

    private List<String> answers(String command) {
        return PEOPLE.stream()
                .map(who -> answer(Objects.requireNonNull(Samples.by(who).get(command))))
                .toList();
    }

    private String unasked() {
        var lines = new LinkedHashMap<List<String>, List<String>>();
        Samples.unasked(session)
                .forEach((name, command) ->
                        lines.computeIfAbsent(List.of(answer(command)), _ -> new ArrayList<>())
                                .add(name));
        return "| clock and platform | |\n|---|---|\n"
                + lines.entrySet().stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Map.Entry<List<String>, List<String>> line) {
        return "| %s | %s |\n"
                .formatted(String.join(", ", line.getValue()), String.join(" | ", line.getKey()));
    }

    private String answer(SessionCommand command) {
        return switch (session.decide(command)) {
            case Decision.Refused(var why) ->
                    "*%s*"
                            .formatted(
                                    why.phrase()
                                            .name()
                                            .replace("REFUSED_", "")
                                            .replace('_', ' ')
                                            .toLowerCase(Locale.ROOT));
            case Decision.Accepted(var events) when events.isEmpty() -> "–";
            case Decision.Accepted(var events) ->
                    events.stream()
                            .map(it -> it.getClass().getSimpleName())
                            .collect(Collectors.joining(", "));
        };
    }
}
