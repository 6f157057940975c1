package nl.intervisie.method;

import java.util.SortedMap;

/**
 * What a group may set before it begins.
 *
 * @param on whether it is on unless somebody turns it
 * @param from minutes of length below which it is off unless somebody turns it
 * @param texts its title, by language
 */
public record Switch(
        String id, boolean on, int from, SortedMap<String, SortedMap<String, String>> texts) {

    public Switch {
        texts = Wording.frozen(texts);
    }

    /** Whether it is on over this many minutes when nobody turned it. */
    public boolean isOn(int minutes) {
        return on && minutes >= from;
    }

    /** Its title in this language; its id when it has none. */
    public String title(String language) {
        return texts.isEmpty() ? id : Wording.of(texts, language, "title");
    }
}
