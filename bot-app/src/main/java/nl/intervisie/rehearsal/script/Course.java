package nl.intervisie.rehearsal.script;

import java.util.List;

/**
 * How a session of a script went, as some of those in it lived through it.
 *
 * @param minutes how long it was set out to take
 * @param broken what one could not live with
 */
public record Course(int minutes, int people, List<Life> lives, List<Broken> broken) {

    public Course {
        lives = List.copyOf(lives);
        broken = List.copyOf(broken);
    }

    /**
     * One of them.
     *
     * @param role bringer, quiet, talkative, latecomer or guide
     */
    public record Life(String name, String role, List<Minute> minutes) {

        public Life {
            minutes = List.copyOf(minutes);
        }
    }

    /**
     * A minute in which something happened to them.
     *
     * @param at minutes since they could begin
     */
    public record Minute(long at, List<Moment> moments) {

        public Minute {
            moments = List.copyOf(moments);
        }
    }

    /**
     * One thing.
     *
     * @param what sees, called, must, may, writes, taps, waits or idles
     * @param words how many they wrote, when the text does not stand there; 0 otherwise
     */
    public record Moment(String what, String text, int words) {}

    /**
     * A bound that was not kept.
     *
     * @param bound reached, heard, in-time, not-idle, short-card, one-nudge, few-messages, one-tap
     * @param phase what the phase is called
     * @param who to whom it happened; empty when to nobody in particular
     */
    public record Broken(String bound, String phase, String who) {}
}
