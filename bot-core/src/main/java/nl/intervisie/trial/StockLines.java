package nl.intervisie.trial;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** Lines that fit any case: a few of each sort, in one language, taken in turn. */
public record StockLines(Properties lines) implements Lines {

    /** Those in this language. */
    public static StockLines in(String language) {
        var path = "/trial/lines_" + language + ".properties";
        var lines = new Properties();
        try (var in = StockLines.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + path + " on the class path");
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StockLines(lines);
    }

    @Override
    public String line(Sort sort, int number) {
        var name = sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
        int many = 0;
        while (lines.containsKey(name + "." + (many + 1))) {
            many++;
        }
        return lines.getProperty(name + "." + (Math.floorMod(number, many) + 1));
    }
}
