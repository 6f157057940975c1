package nl.intervisie.method.script;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where something stands in a script, counted from 1. */
record Place(int line, int column) {

    static final Place START = new Place(1, 1);

    static Place of(Event event) {
        return of(event.getStartMark());
    }

    static Place of(Optional<Mark> mark) {
        return mark.map(it -> new Place(it.getLine() + 1, it.getColumn() + 1)).orElse(START);
    }

    /** The place of the character with this index. */
    static Place in(String text, int index) {
        String before = text.substring(0, Math.clamp(index, 0, text.length()));
        int line = 1 + (int) before.chars().filter(it -> it == '\n').count();
        return new Place(line, before.length() - before.lastIndexOf('\n'));
    }
}
