package nl.intervisie.trial;

import nl.intervisie.method.Method;

/**
 * What is tried out.
 *
 * @param people who take part, the bringer among them
 * @param late whether the last of them comes when the session has begun
 * @param guided whether one more person guides
 */
public record Setting(
        Method method, String language, int minutes, int people, boolean late, boolean guided) {

    /** Everybody there in time, and the bot guides. */
    public static Setting plain(Method method, String language, int minutes, int people) {
        return new Setting(method, language, minutes, people, false, false);
    }
}
