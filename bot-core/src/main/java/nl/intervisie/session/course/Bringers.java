package nl.intervisie.session.course;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.intervisie.session.seat.Seat;

/**
 * Everybody who brought a case in a session, and what of the summary is whose: each case is its
 * bringer's, the rest is of all of them.
 */
public record Bringers(Course course) {

    private static final String OF = "-of-";

    /** The name of a line about the case with this number; 0 when it is the only one. */
    public static String line(String name, int number) {
        return number == 0 ? name : name + OF + number;
    }

    /** All of them. */
    public SortedSet<Seat> all() {
        return cases().stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those who are still here, and look at their part of the summary before it is posted. */
    public SortedSet<Seat> here() {
        var here = all();
        here.removeIf(it -> !course.roster().has(it));
        return here;
    }

    /** Whose case has this number. */
    public Optional<Seat> of(int number) {
        return cases().get(number - 1);
    }

    /**
     * Which lines stay out when this one leaves these out: of their own case just these, of what is
     * of all these as well; of another's case nothing changes.
     */
    public SortedSet<String> struck(Collection<String> before, Seat who, Collection<String> now) {
        return all().size() < 2
                ? new TreeSet<>(now)
                : Stream.concat(
                                before.stream().filter(it -> !isOwn(it, who)),
                                now.stream().filter(it -> isOwn(it, who) || isOfAll(it)))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isOwn(String line, Seat who) {
        return !isOfAll(line) && of(number(line)).filter(who::equals).isPresent();
    }

    private boolean isOfAll(String line) {
        int number = number(line);
        return number < 1 || number > cases().size();
    }

    private static int number(String line) {
        int at = line.lastIndexOf(OF);
        var digits = at < 0 ? "" : line.substring(at + OF.length());
        return digits.matches("[0-9]{1,2}") ? Integer.parseInt(digits) : 0;
    }

    private List<Optional<Seat>> cases() {
        return Stream.concat(
                        course.book().past().stream().map(Book.PastCase::bringer),
                        Stream.of(course.roster().bringer()))
                .toList();
    }
}
