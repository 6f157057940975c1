package nl.intervisie.session.seat;

/** A place in one session ({@code p1}); who sits there is kept apart. */
public record Seat(String id) implements Comparable<Seat> {

    /** The seat with this number, counted from 1. */
    public static Seat number(int number) {
        return new Seat("p" + number);
    }

    /** Counted from 1. */
    public int number() {
        return Integer.parseInt(id.substring(1));
    }

    @Override
    public int compareTo(Seat other) {
        return id.length() == other.id.length()
                ? id.compareTo(other.id)
                : Integer.compare(id.length(), other.id.length());
    }

    @Override
    public String toString() {
        return id;
    }
}
