package nl.intervisie.rehearsal;

import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Heard;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Draft;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.Refs;
import nl.intervisie.rehearsal.house.Saying;

/**
 * The bot's immediate answers, laid before the one person they are for until that person puts them
 * away.
 */
public final class Answers {

    private final House house;

    public Answers(House house) {
        this.house = house;
    }

    /** Lays an answer before somebody. */
    public void give(String room, String who, Heard heard) {
        Translator.answer(heard)
                .ifPresent(content -> house.change(draft -> lay(draft, room, who, content)));
    }

    /** The form was sent: it goes, and its answer comes. */
    public void giveToForm(String room, String who, Act submit, Heard heard) {
        house.change(draft -> {
            draft.put(draft.room(room).without(saying -> isForm(saying, who, submit)));
            Translator.answer(heard).ifPresent(content -> lay(draft, room, who, content));
            return room;
        });
    }

    /** Takes away an answer that this person has seen. */
    public void putAway(String room, String who, String saying) {
        house.change(
                room,
                all ->
                        all.without(each ->
                                each.id().equals(saying) && each.isAnswer() && each.isSeenBy(who)));
    }

    private static String lay(Draft draft, String id, String who, Content content) {
        var room = draft.room(id);
        var before = room.seenBy(who).filter(Saying::isAnswer).map(Saying::content);
        if (before.noneMatch(content::equals)) {
            var eyes = Refs.only(who, id);
            var rest = room.without(saying -> makesWay(saying, who, content));
            draft.put(
                    rest.said(
                            Saying.first(
                                    rest,
                                    draft.newId(),
                                    Optional.empty(),
                                    eyes,
                                    draft.now(),
                                    content)));
        }
        return id;
    }

    /**
     * One note and one form lie before a person at a time; what is handed back stays until it is
     * put away.
     */
    private static boolean makesWay(Saying saying, String who, Content content) {
        return saying.isAnswer()
                && saying.isSeenBy(who)
                && switch (content) {
                    case Content.Noted _ -> saying.content() instanceof Content.Noted;
                    case Content.Asked _ -> saying.content() instanceof Content.Asked;
                    default -> false;
                };
    }

    private static boolean isForm(Saying saying, String who, Act submit) {
        return saying.isSeenBy(who)
                && saying.content() instanceof Content.Asked(var form)
                && form.submit().equals(submit);
    }
}
