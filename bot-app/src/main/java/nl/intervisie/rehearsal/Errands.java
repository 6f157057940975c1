package nl.intervisie.rehearsal;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Draft;
import nl.intervisie.rehearsal.house.Refs;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.house.Saying;
import nl.intervisie.rehearsal.house.Talk;

/** What each errand changes in the house. */
record Errands(Draft draft) {

    /** Makes the change; what others will call the result. */
    String carryOut(Errand errand) {
        return switch (errand) {
            case Errand.Post post -> post(post);
            case Errand.Edit edit -> edit(edit);
            case Errand.Remove remove -> remove(remove);
            case Errand.OpenThread open -> openThread(open);
            case Errand.OpenRoom open -> openRoom(open);
            case Errand.Invite invite -> invite(invite);
            case Errand.CleanUp cleanUp -> cleanUp(cleanUp);
        };
    }

    private String post(Errand.Post post) {
        var room = open(Translator.room(post.audience()));
        var talk = post.thread().map(ThreadRef::id);
        var content = new Content.Shown(post.message());
        var saying = Saying.first(room, draft.newId(), talk, post.audience(), draft.now(), content);
        draft.put(room.said(saying));
        return saying.id();
    }

    private String edit(Errand.Edit edit) {
        var room = draft.room(Translator.room(edit.audience()));
        var id = edit.target().id();
        if (room.saying(id).isPresent()) {
            draft.put(room.changed(id, saying -> saying.with(new Content.Shown(edit.message()))));
        }
        return id;
    }

    private String remove(Errand.Remove remove) {
        var room = draft.room(Translator.room(remove.audience()));
        var id = remove.target().id();
        if (room.saying(id).isPresent()) {
            draft.put(room.without(saying -> saying.id().equals(id)));
        }
        return id;
    }

    private String openThread(Errand.OpenThread open) {
        var room = open(open.room().id());
        var talk = new Talk(draft.newId(), room.nextPlace(), open.card().id(), open.title());
        draft.put(room.talking(talk));
        return talk.id();
    }

    private String openRoom(Errand.OpenRoom open) {
        var id = "kamer-" + draft.newId();
        var room = draft.room(id).opened(open.name());
        for (var who : open.people()) {
            room = room.entered(who.id());
        }
        draft.put(room);
        for (var who : open.people()) {
            showDoor(open.near().id(), who, id);
        }
        return id;
    }

    private String invite(Errand.Invite invite) {
        var room = open(invite.room().id());
        if (!room.has(invite.who().id())) {
            draft.put(room.entered(invite.who().id()));
            draft.roomsOf(invite.who().id())
                    .forEach(near -> showDoor(near, invite.who(), room.id()));
        }
        return room.id();
    }

    private void showDoor(String near, UserRef who, String to) {
        var room = draft.room(near);
        if (room.standing() == Room.Standing.OPEN && !near.equals(to)) {
            var eyes = Refs.only(who.id(), near);
            var door = new Content.Door(to);
            draft.put(
                    room.said(
                            Saying.first(
                                    room,
                                    draft.newId(),
                                    Optional.empty(),
                                    eyes,
                                    draft.now(),
                                    door)));
        }
    }

    private String cleanUp(Errand.CleanUp cleanUp) {
        var ours = cleanUp.ours().stream().map(MessageRef::id).collect(toSet());
        var room = draft.room(cleanUp.room().id());
        if (room.standing() != Room.Standing.UNKNOWN) {
            var cleaned = room.cleaned(ours);
            draft.put(cleanUp.archive() ? cleaned.closed() : cleaned);
        }
        return room.id();
    }

    private Room open(String id) {
        var room = draft.room(id);
        if (room.standing() != Room.Standing.OPEN) {
            throw new NoRoom(id);
        }
        return room;
    }
}
