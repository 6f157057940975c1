package nl.intervisie.trial;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What is said about one case in one session: each line once, and to a question the answer that
 * belongs to it.
 */
public final class Repertoire implements Lines {

    /** The cases there are, by their names. */
    public static final List<String> STORIES = List.of("care", "education", "tech");

    private static final String PATH = "/trial/cases/%s_%s.properties";
    private static final String QUESTION = "question";

    private final List<Properties> books;
    private final String bringer;
    private final Set<String> used = new HashSet<>();

    private Repertoire(List<Properties> books, String bringer) {
        this.books = books;
        this.bringer = bringer;
    }

    /**
     * The lines of this case, and those that fit any.
     *
     * @param bringer the first name of whose case it is
     */
    public static Repertoire of(String story, String language, String bringer) {
        var books = List.of(book(story, language), book("any", language));
        return new Repertoire(books, bringer);
    }

    /** What a case is called. */
    public static String title(String story, String language) {
        return book(story, language).getProperty("title");
    }

    private static Properties book(String name, String language) {
        var path = PATH.formatted(name, language);
        var book = new Properties();
        try (var in = Repertoire.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + path + " on the class path");
            }
            book.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return book;
    }

    /** A line of this sort, used or not: to reckon with, not to say. */
    @Override
    public String line(Sort sort, int number) {
        var all = all(named(sort));
        return all.isEmpty() ? named(sort) : all.get(Math.floorMod(number, all.size()));
    }

    static String named(Sort sort) {
        return sort == Sort.THOUGHT
                ? "discuss"
                : sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The next line under this name that nobody said; empty when all of them were said. */
    Optional<String> next(String name) {
        var line = all(name).stream().filter(it -> !used.contains(it)).findFirst();
        line.ifPresent(used::add);
        return line;
    }

    /** The next line under this name, left to be said. */
    Optional<String> peek(String name) {
        return all(name).stream().filter(it -> !used.contains(it)).findFirst();
    }

    /** The sort that this line is of. */
    Optional<Sort> sortOf(String line) {
        for (var sort : Sort.values()) {
            if (all(named(sort)).contains(line) || line.equals(named(sort))) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }

    /** What belongs to this question; else whatever may be said to any. */
    Optional<String> answer(String question) {
        var answer = suggestedAnswer(question);
        answer.ifPresent(used::add);
        return answer;
    }

    /** The same, left to be said. */
    Optional<String> suggestedAnswer(String question) {
        return books.stream()
                .flatMap(book -> fitting(book, question).stream())
                .filter(it -> !used.contains(it))
                .findFirst()
                .or(() -> peek("more"));
    }

    private List<String> fitting(Properties book, String question) {
        var fitting = new ArrayList<String>();
        for (int i = 1; book.containsKey(QUESTION + "." + i); i++) {
            if (question.contains(filled(book.getProperty(QUESTION + "." + i)))) {
                fitting.add(filled(book.getProperty("answer." + i)));
            }
        }
        return fitting;
    }

    /** Somebody said this in their own words, or in one of these lines. */
    void wasSaid(String text) {
        used.add(text);
    }

    private List<String> all(String name) {
        var all = new ArrayList<String>();
        for (var book : books) {
            for (int i = 1; book.containsKey(name + "." + i); i++) {
                all.add(filled(book.getProperty(name + "." + i)));
            }
        }
        return all;
    }

    private String filled(String line) {
        return line.replace("{bringer}", bringer);
    }
}
