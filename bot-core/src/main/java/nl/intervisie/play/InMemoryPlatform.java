package nl.intervisie.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;

/** A chat platform in memory: rooms with readers, threads, private words, and what each sees. */
public final class InMemoryPlatform implements ChatPlatform, Stage {

    private static final Workspace WORKSPACE = new Workspace("team");

    private final Map<RoomRef, Room> rooms = new LinkedHashMap<>();
    private final Map<MessageRef, Shown> messages = new LinkedHashMap<>();
    private final Map<MessageRef, Integer> gone = new LinkedHashMap<>();
    private final Set<MessageRef> cleanedUp = new LinkedHashSet<>();
    private final Map<ErrandKey, Delivered> done = new LinkedHashMap<>();
    private final Map<RoomRef, RoomRef> circles = new LinkedHashMap<>();
    private final List<Doing> doings = new ArrayList<>();
    private final boolean forgetful;
    private Capabilities capabilities = new Capabilities(true, true, true, true, true);
    private boolean twice;
    private Mishap mishap = Mishap.NONE;
    private Audit audit = _ -> {};
    private int changes;
    private int made;

    private InMemoryPlatform(boolean forgetful) {
        this.forgetful = forgetful;
    }

    /** One that shows one message for one key, however often it is asked. */
    public static InMemoryPlatform knowingKeys() {
        return new InMemoryPlatform(false);
    }

    /** One that shows what it is asked to show, again and again, and only finds by key. */
    public static InMemoryPlatform forgettingKeys() {
        return new InMemoryPlatform(true);
    }

    private record Room(Set<UserRef> people, int others, boolean shared) {}

    @Override
    public ChatPlatform platform() {
        return this;
    }

    @Override
    public Workspace workspace() {
        return WORKSPACE;
    }

    @Override
    public void furnish(Set<UserRef> people, int others, Capabilities next) {
        room(new RoomRef(WORKSPACE, "room"), people, others);
        can(next);
    }

    @Override
    public void repeatsItself() {
        twice = true;
    }

    @Override
    public Heard hear(Incoming incoming, Hearing bot) {
        var heard = bot.hear(incoming);
        if (twice) {
            var again = bot.hear(incoming);
            if (!(again instanceof Heard.Nothing) && !again.equals(heard)) {
                throw new AssertionError("heard again, it answers otherwise: " + incoming);
            }
        }
        return heard;
    }

    /** What goes wrong from now on. */
    public void goesWrong(Mishap next) {
        mishap = next;
    }

    /** Is told of every message that is shown, new or changed. */
    public interface Audit {
        void shown(Shown message);
    }

    /** Who is told of what is shown, from now on. */
    public void audited(Audit next) {
        audit = next;
    }

    /** What the bot can do here from now on. */
    public void can(Capabilities next) {
        capabilities = next;
    }

    /** Makes a room, read by these people and as many others. */
    public RoomRef room(RoomRef room, Set<UserRef> people, int others) {
        rooms.put(room, new Room(new LinkedHashSet<>(people), others, false));
        return room;
    }

    @Override
    public void comesIn(UserRef who, RoomRef room) {
        room(room).people().add(who);
    }

    @Override
    public void goesOut(UserRef who, RoomRef room) {
        room(room).people().remove(who);
    }

    @Override
    public RoomRef roomOf(UserRef who) {
        var all = roomsOf(who);
        return all.isEmpty() ? rooms.keySet().iterator().next() : all.getLast();
    }

    @Override
    public RoomRef lastRoom() {
        return rooms.keySet().stream().reduce((_, later) -> later).orElseThrow();
    }

    @Override
    public List<RoomRef> roomsOf(UserRef who) {
        return rooms.entrySet().stream()
                .filter(it -> it.getValue().people().contains(who))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The room that people had before the bot opened this one for them; itself when it did not. */
    public RoomRef circle(RoomRef room) {
        return circles.getOrDefault(room, room);
    }

    @Override
    public MessageRef typed(RoomRef room) {
        return new MessageRef("m" + ++made);
    }

    @Override
    public int changes() {
        return changes;
    }

    @Override
    public List<Doing> doings() {
        return List.copyOf(doings);
    }

    /** All that is shown now, to anybody. */
    public List<Shown> messages() {
        return List.copyOf(messages.values());
    }

    @Override
    public List<Shown> seenBy(UserRef who) {
        return messages.values().stream().filter(it -> sees(who, it.to())).toList();
    }

    /** Whether this person sees what is shown to these. */
    public boolean sees(UserRef who, Audience to) {
        return switch (to) {
            case Audience.Room(var room) -> room(room).people().contains(who);
            case Audience.Person(var person, _) -> person.equals(who);
            case Audience.Desk(var guide, _) -> guide.equals(who);
        };
    }

    private Room room(RoomRef room) {
        return Optional.ofNullable(rooms.get(room))
                .orElseThrow(() -> new IllegalStateException("no room " + room));
    }

    @Override
    public Capabilities capabilities(RoomRef room) {
        return capabilities;
    }

    @Override
    public Readers readers(RoomRef room) {
        var it = room(room);
        return new Readers(it.people(), it.others(), it.shared());
    }

    /** Ana looks after every workspace. */
    @Override
    public boolean administers(UserRef who) {
        return who.id().equals("ana");
    }

    @Override
    public Delivered perform(Errand errand, Attempt attempt) throws NotDelivered, Unclear, Refused {
        mishap.before(errand, attempt);
        var before = done.get(errand.key());
        var delivered = before == null || forgetful ? carryOut(errand) : before;
        done.put(errand.key(), delivered);
        mishap.after(errand, attempt);
        return delivered;
    }

    @Override
    public Finding find(Errand errand, Attempt attempt) {
        if (!mishap.canLook(errand)) {
            return new Finding.NotNow();
        }
        if (!mishap.canTell(errand, attempt)) {
            return new Finding.CannotTell();
        }
        var delivered = done.get(errand.key());
        return delivered == null ? new Finding.Absent() : new Finding.Found(delivered);
    }

    private Delivered carryOut(Errand errand) {
        return switch (errand) {
            case Errand.Post post -> posted(post);
            case Errand.Edit(_, _, var target, var message) -> {
                var old = messages.get(target);
                if (old != null && !old.message().equals(message)) {
                    var next = old.edited(message, ++changes);
                    messages.put(target, next);
                    audit.shown(next);
                }
                yield new Delivered(target.id());
            }
            case Errand.Remove(_, _, var target) -> {
                remove(target);
                yield new Delivered(target.id());
            }
            case Errand.OpenThread(_, _, _, var title, _) -> {
                did("thread opened", Optional.empty(), title);
                yield new Delivered("t" + ++made);
            }
            case Errand.OpenRoom(_, var near, _, var people) -> {
                var opened = new RoomRef(near.workspace(), "r" + ++made);
                room(opened, new LinkedHashSet<>(people), 0);
                circles.put(opened, circle(near));
                did("room opened", Optional.empty(), "");
                yield new Delivered(opened.id());
            }
            case Errand.Invite(_, var room, var who) -> {
                if (room(room).people().add(who)) {
                    did("let in", Optional.of(who), "");
                }
                yield new Delivered(who.id());
            }
            case Errand.CleanUp(_, _, var ours, _) -> {
                ours.stream().filter(messages::containsKey).forEach(cleanedUp::add);
                ours.forEach(this::remove);
                did("cleaned up", Optional.empty(), cleanedUp.size() + " messages");
                yield new Delivered("");
            }
        };
    }

    private Delivered posted(Errand.Post post) {
        var ref = new MessageRef("m" + ++made);
        var shown =
                new Shown(
                        ref, post.key(), post.audience(), post.thread(), post.message(), ++changes);
        messages.put(ref, shown);
        audit.shown(shown);
        return new Delivered(ref.id());
    }

    /** Somebody who may takes this message of the bot away. */
    public void takesAway(MessageRef target) {
        remove(target);
    }

    private void remove(MessageRef target) {
        if (messages.remove(target) != null) {
            gone.put(target, ++changes);
        }
    }

    @Override
    public Optional<Integer> goneAt(MessageRef ref) {
        return Optional.ofNullable(gone.get(ref)).filter(_ -> !cleanedUp.contains(ref));
    }

    private void did(String what, Optional<UserRef> who, String title) {
        doings.add(new Doing(++changes, what, who, title));
    }

    @Override
    public Optional<ThreadRef> lastThread(RoomRef room) {
        return messages.values().stream()
                .map(Shown::thread)
                .flatMap(Optional::stream)
                .filter(it -> it.room().equals(room))
                .reduce((_, later) -> later);
    }
}
