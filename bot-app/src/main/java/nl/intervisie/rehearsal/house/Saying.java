package nl.intervisie.rehearsal.house;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.intervisie.chat.Audience;

/**
 * One thing said in a room: by the bot or by a person, to everybody or to one.
 *
 * @param place its place in the order of the room
 * @param talk the thread it stands in, if any
 * @param revision how often it was changed
 * @param reactions for each emoji, who put it there
 */
public record Saying(
        String id,
        long place,
        Optional<String> talk,
        Audience audience,
        int revision,
        Instant at,
        Content content,
        Map<String, Set<String>> reactions) {

    public Saying {
        reactions = Map.copyOf(reactions);
    }

    /** A new one, at the end of the room. */
    public static Saying first(
            Room room,
            String id,
            Optional<String> talk,
            Audience audience,
            Instant at,
            Content content) {
        return new Saying(id, room.nextPlace(), talk, audience, 0, at, content, Map.of());
    }

    /** Whether this person may see it. */
    public boolean isSeenBy(String who) {
        return switch (audience) {
            case Audience.Room _ -> true;
            case Audience.Person(var person, _) -> person.id().equals(who);
            case Audience.Desk(var guide, _) -> guide.id().equals(who);
        };
    }

    /** Whether everybody in the room may see it. */
    public boolean isForEverybody() {
        return audience instanceof Audience.Room;
    }

    /** Whether this person typed it. */
    public boolean isTypedBy(String who) {
        return content instanceof Content.Typed typed && typed.who().equals(who);
    }

    /** Whether it is one of the immediate answers, which the person may put away. */
    public boolean isAnswer() {
        return switch (content) {
            case Content.Noted _, Content.Asked _, Content.HandedBack _, Content.Door _ -> true;
            case Content.Shown _, Content.Typed _ -> false;
        };
    }

    /** Whether it is there because of what one person did: typed words or an immediate answer. */
    boolean isOfPeople() {
        return !(content instanceof Content.Shown);
    }

    /** The same saying with other content. */
    public Saying with(Content other) {
        return new Saying(id, place, talk, audience, revision + 1, at, other, reactions);
    }

    /** The same saying with this person's reaction there or gone. */
    public Saying reacted(String who, String emoji, boolean on) {
        var all = new TreeMap<String, Set<String>>(reactions);
        var people = new TreeSet<>(all.getOrDefault(emoji, Set.of()));
        if (on) {
            people.add(who);
        } else {
            people.remove(who);
        }
        all.put(emoji, Set.copyOf(people));
        return new Saying(id, place, talk, audience, revision + 1, at, content, all);
    }

    /** Whether this person's reaction with this emoji is there. */
    public boolean hasReaction(String who, String emoji) {
        return reactions.getOrDefault(emoji, Set.of()).contains(who);
    }
}
