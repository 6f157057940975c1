package nl.intervisie.trial;

import java.util.List;

/** What came of a session that was tried out. */
public record Outcome(List<String> transcript, Diary diary, List<Breach> breaches) {

    public Outcome {
        transcript = List.copyOf(transcript);
        breaches = List.copyOf(breaches);
    }

    /** Whether it kept all bounds. */
    public boolean isLivable() {
        return breaches.isEmpty();
    }

    /** Whether it kept this bound. */
    public boolean keeps(Breach.Bound bound) {
        return breaches.stream().noneMatch(it -> it.bound() == bound);
    }
}
