package nl.intervisie.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What each lived through, as it happened. */
public final class Diary {

    private final List<Line> lines = new ArrayList<>();

    /** One thing that one person lived through. */
    public record Line(Instant at, String who, Role role, What what, String text) {}

    /** What kind of thing. */
    public enum What {
        SEES,
        CALLED,
        MUST,
        MAY,
        WRITES,
        TAPS,
        WAITS,
        IDLES
    }

    void note(Instant at, Persona who, What what, String text) {
        lines.add(new Line(at, who.user.id(), who.role, what, text));
    }

    /** Of all, in the order of time. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Of the first who behaves like this. */
    public List<Line> of(Role role) {
        var first = lines.stream().filter(it -> it.role() == role).findFirst();
        return first.map(one -> lines.stream().filter(it -> it.who().equals(one.who())).toList())
                .orElse(List.of());
    }
}
