package nl.intervisie.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.intervisie.session.seat.Seat;

/** What somebody filled in in a form, by the names of its fields. Blank is not filled in. */
record Values(Map<String, String> filledIn) {

    private static final String WHY = "why-";

    /** The places to write in a form that has several. */
    private static final List<String> PLACES =
            List.of("text", "text-2", "text-3", "text-4", "text-5");

    /** Fields whose values are words of a person, to hand back when they can not be used. */
    private static final List<String> WORDS =
            Stream.concat(
                            PLACES.stream(),
                            Stream.of("story", "question", "gain", "own", "step", "other"))
                    .toList();

    Optional<String> text(String name) {
        return Optional.ofNullable(filledIn.get(name)).filter(it -> !it.isBlank());
    }

    /** 0 when it is none. */
    int number(String name) {
        return text(name).filter(it -> it.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
    }

    List<String> list(String name) {
        return text(name).map(it -> Arrays.asList(it.split(","))).orElse(List.of());
    }

    List<Integer> numbers(String name) {
        return list(name).stream()
                .filter(it -> it.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .toList();
    }

    Optional<Seat> seat(String name) {
        return text(name).filter(it -> it.matches("p\\d{1,4}")).map(Seat::new);
    }

    /** The numbers of the suggestions of which somebody said why they fit. */
    SortedSet<Integer> whys() {
        var numbers = new TreeSet<Integer>();
        filledIn.keySet().stream()
                .filter(name -> name.matches(WHY + "\\d{1,3}") && text(name).isPresent())
                .forEach(name -> numbers.add(Integer.parseInt(name.substring(WHY.length()))));
        return numbers;
    }

    /** What was filled in of several places to write. */
    List<String> texts() {
        return PLACES.stream().flatMap(it -> text(it).stream()).toList();
    }

    /** The words a person wrote. */
    String words() {
        var words = new ArrayList<String>();
        WORDS.forEach(name -> text(name).ifPresent(words::add));
        whys().forEach(number -> text(WHY + number).ifPresent(words::add));
        return String.join("\n\n", words);
    }
}
