package nl.intervisie.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the reader of scripts says, in somebody's language. It says everything in English, which is
 * also what stands here for whatever has no phrase.
 */
record Phrasebook(List<Phrase> phrases) {

    private static final Pattern BLANK = Pattern.compile("\"\\{[0-9]}\"|\\{[0-9]}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]");
    private static final Phrasebook DUTCH = read("/workshop/phrases_nl.txt");
    private static final Phrasebook ENGLISH = new Phrasebook(List.of());

    /** A sentence with blanks, and the same in another language. */
    record Phrase(Pattern english, String other) {}

    Phrasebook {
        phrases = List.copyOf(phrases);
    }

    static Phrasebook in(String language) {
        return language.equals("nl") ? DUTCH : ENGLISH;
    }

    /**
     * This sentence. What it repeats of the writer's may turn no sentence around: signs that can
     * not be seen are replaced by one that can.
     */
    String told(String english) {
        var seen = UNSEEN.matcher(english).replaceAll("\uFFFD");
        return find(seen).orElse(seen);
    }

    /** This sentence, when there is a phrase for it. */
    Optional<String> find(String english) {
        for (var phrase : phrases) {
            var match = phrase.english().matcher(english);
            if (match.matches()) {
                return Optional.of(filled(phrase.other(), match));
            }
        }
        return Optional.empty();
    }

    private String filled(String other, Matcher match) {
        var all = new StringBuilder();
        var blank = BLANK.matcher(other);
        while (blank.find()) {
            var name = blank.group();
            boolean quoted = name.startsWith("\"");
            int number = name.charAt(name.indexOf('{') + 1) - '0';
            var word = match.group(number + 1);
            var said = quoted ? '"' + word + '"' : find(word).orElse(word);
            blank.appendReplacement(all, Matcher.quoteReplacement(said));
        }
        return blank.appendTail(all).toString();
    }

    private static Phrasebook read(String path) {
        var lines = new ArrayList<String>();
        try (var in = Phrasebook.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var phrases = new ArrayList<Phrase>();
        for (int i = 0; i < lines.size(); i += 2) {
            phrases.add(new Phrase(pattern(lines.get(i)), lines.get(i + 1)));
        }
        return new Phrasebook(phrases);
    }

    /**
     * A word of the writer's own may hold anything, quotes too; other blanks are as short as they
     * can be.
     */
    private static Pattern pattern(String english) {
        var all = new StringBuilder();
        var blank = BLANK.matcher(english);
        int end = 0;
        while (blank.find()) {
            all.append(Pattern.quote(english.substring(end, blank.start())));
            all.append(blank.group().startsWith("\"") ? "\"(.*)\"" : "(.+?)");
            end = blank.end();
        }
        return Pattern.compile(
                all.append(Pattern.quote(english.substring(end))).toString(), Pattern.DOTALL);
    }
}
