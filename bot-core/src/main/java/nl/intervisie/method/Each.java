package nl.intervisie.method;

/**
 * How many contributions of each person.
 *
 * @param invite at least so many are invited, never asked for
 * @param most so many at most, and that holds; 0 is as many as they like
 */
public record Each(int invite, int most) {

    /** Whether somebody who has so many may have one more. */
    public boolean allows(int already) {
        return most == 0 || already < most;
    }
}
