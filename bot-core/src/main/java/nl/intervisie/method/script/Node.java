package nl.intervisie.method.script;

import java.util.List;

/** A piece of a script, and where it stands. */
sealed interface Node {

    /** Where it stands. */
    Place place();

    /** A word, a number or a sentence. */
    record Words(String text, boolean quoted, Place place) implements Node {}

    /** A list. */
    record Items(List<Node> nodes, Place place) implements Node {

        public Items {
            nodes = List.copyOf(nodes);
        }
    }

    /** Keys with what stands under them, each key once. */
    record Entries(List<Entry> list, Place place) implements Node {

        public Entries {
            list = List.copyOf(list);
        }
    }

    /** Something already complained about: nothing more is said of it. */
    record Broken(Place place) implements Node {}

    /** A key and what stands under it. */
    record Entry(Words key, Node value) {}
}
