package nl.intervisie.rehearsal.solo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Form;

/** A session that somebody tries alone: its own house, its own clock, and others who are played. */
public interface Solo {

    /** The time in it. */
    Instant now();

    /** How fast time goes. */
    Pace pace();

    /** From now on time goes like this. */
    void pace(Pace pace);

    /** Jumps to the next thing that matters to the one who tries it. */
    void step();

    /** Does for them what they could do now; sends what was filled in for them. */
    void doForMe();

    /** Opens the form for what they could do now, and fills it in for them to change. */
    void fillForMe();

    /** The form with what was filled in for them. */
    Form drafted(Form form);

    /** What they could do now. */
    Optional<Cue> cue();

    /** What kind of phase this card opened, as a script writes it; empty for any other message. */
    String about(String saying);

    /** What this person wrote that nobody else has been shown. */
    List<String> unseen(String who);

    /** Whether the summary is there and all is done. */
    boolean isOver();

    /** Who they are in it. */
    String me();

    /** Their part: bringer, participant or guide. */
    String role();

    /** Somebody is there: it is not forgotten yet. */
    void visited();
}
