package nl.intervisie.engine;

import nl.intervisie.session.effect.Verb;

/** Whether a button or form belongs to a phase that is past. */
final class Stale {

    private Stale() {}

    static boolean is(ActToken token, Live live) {
        return belongsToItsPhase(token.verb()) && token.epoch() != live.state().epoch();
    }

    private static boolean belongsToItsPhase(Verb verb) {
        return switch (verb) {
            case READY,
                    EXTEND,
                    DAY_MORE,
                    RUN_OVER,
                    TO_HARVEST,
                    MOVE_ON,
                    ROUND_OFF,
                    NOT_YET,
                    BACK,
                    PASS,
                    BUSY,
                    DONE,
                    GIVE_TURN,
                    CONTRIBUTE,
                    USE_DRAFT,
                    OFFER,
                    OFFER_PREPARED,
                    OFFER_NOTHING,
                    BRING,
                    VOTE,
                    TELL,
                    RESTATE,
                    ASK,
                    ANSWER,
                    ANSWERED,
                    SKIP_QUESTION,
                    FOLLOW_UP,
                    NO_FOLLOW_UP,
                    REWORD,
                    KEEP_FOR_LATER,
                    LEAVE_AS_IS,
                    PICK,
                    PICK_NONE,
                    HOLD_QUESTION,
                    MERGE_QUESTION,
                    SUMMARISE,
                    CONFIRM,
                    CORRECT,
                    WRITE,
                    CHOOSE,
                    COMMIT,
                    GAIN,
                    SEAL,
                    UNSEAL,
                    SORT ->
                    true;
            case START,
                    PRACTISE,
                    PRACTISE_SOMEWHERE,
                    JOIN,
                    LEAVE,
                    ARRANGE,
                    WORKING_DAYS,
                    FIT_DAYS,
                    MORE_DAYS,
                    RECOMMEND,
                    GUIDE_MYSELF,
                    GUIDE_BOT,
                    STAY,
                    MOVE,
                    MANAGER_YES,
                    MANAGER_NO,
                    OBSERVE,
                    ALLOW_OBSERVERS,
                    BEGIN,
                    PAUSE,
                    RESUME,
                    STOP,
                    TAKE_BACK,
                    TIME_OUT,
                    SHOW_AGAIN,
                    NAME_GUIDE,
                    NAME_BRINGER,
                    REMOVE,
                    MORE,
                    SETTINGS,
                    CONSENT,
                    LET_IN,
                    KEEP_OUT,
                    HAND_OVER,
                    NOTE,
                    PREPARE,
                    WITHDRAW_OFFER,
                    WITHDRAW_QUESTION,
                    STRIKE,
                    PUBLISH,
                    SAFE_YES,
                    SAFE_NO,
                    READ_MORE ->
                    false;
        };
    }
}
