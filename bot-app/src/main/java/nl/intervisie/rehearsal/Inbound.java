package nl.intervisie.rehearsal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Draft;
import nl.intervisie.rehearsal.house.Fact;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.Refs;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.house.Saying;

/**
 * The way in from the page. What stays in the room (what people type, who comes and goes) is kept
 * before the bot hears of it, and heard again if the process falls in between; the other acts are
 * the browser's to send again under the same name.
 */
public final class Inbound {

    private final House house;
    private final Ear ear;
    private final Supplier<Hearing> hearing;
    private final Answers answers;

    public Inbound(House house, Ear ear, Supplier<Hearing> hearing, Answers answers) {
        this.house = house;
        this.ear = ear;
        this.hearing = hearing;
        this.answers = answers;
    }

    /** Somebody comes in; nothing when they are in already. */
    public void cameIn(String id, String who) {
        house.change(draft -> {
            var room = draft.room(id);
            if (!room.isOpen()) {
                throw new NoRoom(id);
            }
            if (!room.has(who)) {
                draft.put(room.entered(who));
                var key = "came-in/" + id + "/" + who + "/" + draft.newId();
                draft.tell(Fact.Kind.CAME_IN, key, room, who, Fact.Detail.NONE);
            }
            return id;
        });
        ear.catchUp(id);
    }

    /** Somebody leaves. */
    public void wentOut(String id, String who) {
        house.change(draft -> {
            var room = draft.room(id);
            if (room.has(who)) {
                draft.put(room.left(who));
                var key = "went-out/" + id + "/" + who + "/" + draft.newId();
                draft.tell(Fact.Kind.WENT_OUT, key, room, who, Fact.Detail.NONE);
            }
            return id;
        });
        ear.catchUp(id);
    }

    /** Somebody typed something: a command of ours, or words for the room or a thread. */
    public void typed(Deed deed, Optional<String> talk, String typed) {
        var text = Words.clean(typed);
        var command = Translator.command(text);
        if (command.isPresent()) {
            commanded(deed, command.get());
            return;
        }
        if (Words.isBlank(text)) {
            return;
        }
        house.change(draft -> draft.once(deed.name("typed"), () -> say(draft, deed, talk, text)));
        ear.catchUp(deed.room());
    }

    /** Somebody gave a command. */
    public void commanded(Deed deed, String words) {
        inside(deed);
        answer(
                deed,
                new Incoming.Commanded(
                        Translator.key(deed.name("commanded")),
                        deed.person(),
                        deed.place(),
                        words,
                        deed.language()));
    }

    /** Somebody mended a message of theirs. */
    public void retyped(Deed deed, String saying, String typed) {
        var text = Words.clean(typed);
        if (!Words.isBlank(text)) {
            house.change(draft ->
                    draft.once(deed.name("retyped"), () -> mend(draft, deed, saying, text)));
            ear.catchUp(deed.room());
        }
    }

    /** Somebody took a message of theirs back. */
    public void erased(Deed deed, String saying) {
        house.change(draft -> {
            var room = inside(draft, deed);
            if (room.saying(saying).filter(each -> each.isTypedBy(deed.who())).isPresent()) {
                draft.put(room.without(each -> each.id().equals(saying)));
                tell(draft, deed, Fact.Kind.ERASED, "erased/" + saying, saying);
            }
            return saying;
        });
        ear.catchUp(deed.room());
    }

    /** Somebody's reaction is there now, or gone. */
    public void reacted(Deed deed, String saying, String emoji, boolean on) {
        house.change(draft -> {
            var room = inside(draft, deed);
            room.saying(saying)
                    .filter(each -> offers(each, deed.who(), emoji))
                    .filter(each -> each.hasReaction(deed.who(), emoji) != on)
                    .ifPresent(
                            each -> react(draft, deed, each.reacted(deed.who(), emoji, on), emoji));
            return saying;
        });
        ear.catchUp(deed.room());
    }

    /** Somebody pressed a button. */
    public void pressed(Deed deed, Act act) {
        inside(deed);
        answer(
                deed,
                new Incoming.Pressed(
                        Translator.key(deed.name("pressed")), deed.person(), deed.place(), act));
    }

    /** Somebody sent a form. */
    public void submitted(Deed deed, Act act, Map<String, String> values) {
        inside(deed);
        var key = Translator.key(deed.name("submitted"));
        var heard =
                hearing.get()
                        .hear(
                                new Incoming.Submitted(
                                        key, deed.person(), deed.place(), act, values));
        answers.giveToForm(deed.room(), deed.who(), act, heard);
    }

    private void answer(Deed deed, Incoming incoming) {
        answers.give(deed.room(), deed.who(), hearing.get().hear(incoming));
    }

    private String say(Draft draft, Deed deed, Optional<String> talk, String text) {
        var room = inside(draft, deed);
        var content = new Content.Typed(deed.who(), text, false);
        var known = talk.filter(id -> room.talk(id).isPresent());
        var eyes = Refs.everybody(room.id());
        var saying = Saying.first(room, draft.newId(), known, eyes, draft.now(), content);
        draft.put(room.said(saying));
        tell(draft, deed, Fact.Kind.TYPED, "typed/" + saying.id(), saying.id());
        return saying.id();
    }

    private String mend(Draft draft, Deed deed, String id, String text) {
        var room = inside(draft, deed);
        room.saying(id)
                .filter(each -> each.isTypedBy(deed.who()))
                .map(each -> each.with(new Content.Typed(deed.who(), text, true)))
                .ifPresent(mended -> {
                    draft.put(room.changed(id, _ -> mended));
                    var key = "retyped/" + id + "/" + mended.revision();
                    tell(draft, deed, Fact.Kind.RETYPED, key, id);
                });
        return id;
    }

    private static void react(Draft draft, Deed deed, Saying reacted, String emoji) {
        var room = draft.room(deed.room());
        draft.put(room.changed(reacted.id(), _ -> reacted));
        var on = reacted.hasReaction(deed.who(), emoji);
        draft.tell(
                on ? Fact.Kind.REACTED : Fact.Kind.UNREACTED,
                "reacted/" + reacted.id() + "/" + reacted.revision(),
                room,
                deed.who(),
                new Fact.Detail(reacted.id(), emoji));
    }

    private static boolean offers(Saying saying, String who, String emoji) {
        return saying.isSeenBy(who)
                && saying.content() instanceof Content.Shown(var message)
                && message.reactions().stream()
                        .anyMatch(reaction -> reaction.emoji().equals(emoji));
    }

    private static void tell(Draft draft, Deed deed, Fact.Kind kind, String key, String saying) {
        draft.tell(kind, key, draft.room(deed.room()), deed.who(), new Fact.Detail(saying, ""));
    }

    private void inside(Deed deed) {
        check(house.room(deed.room()), deed);
    }

    private static Room inside(Draft draft, Deed deed) {
        return check(draft.room(deed.room()), deed);
    }

    private static Room check(Room room, Deed deed) {
        if (!room.isOpen() || !room.has(deed.who())) {
            throw new NoRoom(room.id());
        }
        return room;
    }
}
