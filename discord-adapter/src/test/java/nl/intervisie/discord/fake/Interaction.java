package nl.intervisie.discord.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/** One command, click or form, and what was answered to it. */
public final class Interaction {

    private static final int REPLY = 4;
    private static final int DEFERRED_REPLY = 5;
    private static final int DEFERRED_EDIT = 6;
    private static final int MODAL = 9;

    private final String id;
    private final String token;
    private final String user;
    private final int type;
    private final Instant at;
    private final boolean isFromMessage;
    private final List<DataObject> shown = new ArrayList<>();
    private int answered;
    private boolean isOwed;
    private Optional<DataObject> modal = Optional.empty();

    Interaction(String id, String user, int type, boolean isFromMessage, Instant at) {
        this.id = id;
        this.token = "interaction-" + id;
        this.user = user;
        this.type = type;
        this.isFromMessage = isFromMessage;
        this.at = at;
    }

    String id() {
        return id;
    }

    String token() {
        return token;
    }

    String user() {
        return user;
    }

    Instant at() {
        return at;
    }

    int type() {
        return type;
    }

    /** What the bot answers first. */
    void answer(DataObject callback) {
        if (answered > 0) {
            throw No.bad(No.ACKNOWLEDGED, "Interaction has already been acknowledged.");
        }
        int kind = callback.getInt("type");
        switch (kind) {
            case REPLY -> show(callback.getObject("data"));
            case DEFERRED_REPLY -> isOwed = true;
            case DEFERRED_EDIT -> {
                if (!isFromMessage) {
                    throw No.invalid("type: there is no message to edit");
                }
            }
            case MODAL -> {
                if (type == FakeGuild.MODAL_SUBMIT) {
                    throw No.invalid("type: a modal does not open a modal");
                }
                ComponentRules.ofModal(callback.getObject("data"));
                modal = Optional.of(callback.getObject("data"));
            }
            default -> throw No.invalid("type");
        }
        answered = kind;
    }

    /** A message that follows the first answer. */
    void show(DataObject message) {
        ComponentRules.ofMessage(message);
        shown.add(message);
        isOwed = false;
    }

    /** The message that was promised is not coming. */
    void takeBack() {
        isOwed = false;
    }

    boolean isAnswered() {
        return answered > 0;
    }

    /** Whether nobody is left waiting for words that were promised. */
    public boolean isSettled() {
        return answered > 0 && !isOwed;
    }

    /** The kind of the first answer: 4, 5, 6 or 9; 0 when there is none. */
    public int first() {
        return answered;
    }

    /** The private words that were shown. */
    public List<DataObject> shown() {
        return List.copyOf(shown);
    }

    /** The form that opened. */
    public Optional<DataObject> modal() {
        return modal;
    }
}
