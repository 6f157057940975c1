package nl.intervisie.method.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Turns the text of a script into nodes, each with its place. It walks YAML's events itself, so
 * that nothing is ever constructed, merged or repeated behind the writer's back: tags, anchors and
 * aliases are complained about.
 */
final class Tree {

    private static final int DEEPEST = 16;

    private final Findings findings;
    private final Iterator<Event> events;

    private Tree(String yaml, Findings findings) {
        this.findings = findings;
        var settings =
                LoadSettings.builder()
                        .setLabel("script")
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .build();
        this.events = new Parse(settings).parseString(yaml).iterator();
    }

    /**
     * The one document of this script, if there is one.
     *
     * @throws Unreadable when reading must stop
     */
    static Optional<Node> read(String yaml, Findings findings) {
        return new Tree(yaml, findings).document();
    }

    private Optional<Node> document() {
        Optional<Node> root = Optional.empty();
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof NodeEvent start) {
                if (root.isPresent()) {
                    throw new Unreadable(
                            Place.of(start),
                            "a second document begins here",
                            "Write one method in one file, and take the line --- out.");
                }
                root = Optional.of(node(start, 0));
            }
        }
        return root;
    }

    private Node node(Event event, int depth) {
        var place = Place.of(event);
        if (depth > DEEPEST) {
            throw new Unreadable(
                    place,
                    "this is nested too deep",
                    "A script never needs more than a few levels.");
        }
        boolean plain = isPlain(event);
        return switch (event) {
            case ScalarEvent scalar -> {
                var words = new Node.Words(scalar.getValue(), !scalar.isPlain(), place);
                yield plain ? words : new Node.Broken(place);
            }
            case SequenceStartEvent _ -> items(place, depth);
            case MappingStartEvent _ -> entries(place, depth);
            default -> new Node.Broken(place);
        };
    }

    private boolean isPlain(Event event) {
        var place = Place.of(event);
        if (event instanceof AliasEvent) {
            findings.add(
                    place, "an alias (*) repeats something from elsewhere", "Write it out here.");
            return false;
        }
        Optional<Anchor> anchor =
                event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
        anchor.ifPresent(_ ->
                findings.add(
                        place,
                        "an anchor (&) names something to repeat",
                        "Take it out; scripts repeat nothing."));
        var tag = tag(event);
        tag.ifPresent(_ ->
                findings.add(
                        place,
                        "a tag (!) says how to read this",
                        "Take it out, or put quotes around a text that begins with an exclamation mark."));
        return anchor.isEmpty() && tag.isEmpty();
    }

    private static Optional<String> tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case SequenceStartEvent items -> items.getTag();
            case MappingStartEvent entries -> entries.getTag();
            default -> Optional.empty();
        };
    }

    private Node items(Place place, int depth) {
        var nodes = new ArrayList<Node>();
        for (var event = events.next();
                event.getEventId() != Event.ID.SequenceEnd;
                event = events.next()) {
            nodes.add(node(event, depth + 1));
        }
        return new Node.Items(nodes, place);
    }

    private Node entries(Place place, int depth) {
        var list = new ArrayList<Node.Entry>();
        var keys = new HashSet<String>();
        for (var event = events.next();
                event.getEventId() != Event.ID.MappingEnd;
                event = events.next()) {
            var key = node(event, depth + 1);
            var value = node(events.next(), depth + 1);
            switch (key) {
                case Node.Words name when keys.add(name.text()) ->
                        list.add(new Node.Entry(name, value));
                case Node.Words name ->
                        findings.add(
                                name.place(),
                                Findings.quoted(name.text()) + " stands here twice",
                                "Keep one of them.");
                case Node.Broken _ -> {}
                case Node other ->
                        findings.add(
                                other.place(), "a key must be one word", "Write it as word: …");
            }
        }
        return new Node.Entries(list, place);
    }

    /** Reading can not go on after this. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Place place;
        private final String hint;

        Unreadable(Place place, String what, String hint) {
            super(what);
            this.place = place;
            this.hint = hint;
        }

        void tell(Findings findings) {
            findings.add(place, String.valueOf(getMessage()), hint);
        }
    }
}
