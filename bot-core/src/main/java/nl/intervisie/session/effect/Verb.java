package nl.intervisie.session.effect;

/** What a button can ask for. */
public enum Verb {
    START(true),
    PRACTISE,
    PRACTISE_SOMEWHERE(true),
    JOIN,
    LEAVE,
    ARRANGE(true),
    WORKING_DAYS(true),
    FIT_DAYS,
    MORE_DAYS,
    RECOMMEND(true),
    GUIDE_MYSELF,
    GUIDE_BOT,
    STAY,
    MOVE,
    MANAGER_YES,
    MANAGER_NO,
    OBSERVE,
    ALLOW_OBSERVERS,
    BEGIN,
    READY,
    EXTEND,
    DAY_MORE,
    RUN_OVER,
    TO_HARVEST,
    MOVE_ON,
    ROUND_OFF,
    NOT_YET,
    BACK,
    PAUSE,
    RESUME,
    STOP,
    TAKE_BACK,
    TIME_OUT,
    SHOW_AGAIN,
    NAME_GUIDE,
    NAME_BRINGER,
    REMOVE,
    MORE(true),
    SETTINGS(true),
    PASS,
    BUSY,
    DONE,
    CONSENT,
    LET_IN,
    KEEP_OUT,
    GIVE_TURN(true),
    HAND_OVER,
    CONTRIBUTE(true),
    USE_DRAFT,
    NOTE(true),
    OFFER(true),
    OFFER_PREPARED,
    PREPARE(true),
    OFFER_NOTHING,
    WITHDRAW_OFFER,
    BRING,
    VOTE(true),
    TELL(true),
    RESTATE(true),
    ASK(true),
    ANSWER(true),
    ANSWERED,
    FOLLOW_UP(true),
    NO_FOLLOW_UP,
    WITHDRAW_QUESTION,
    REWORD(true),
    KEEP_FOR_LATER,
    LEAVE_AS_IS,
    SKIP_QUESTION,
    PICK(true),
    PICK_NONE,
    HOLD_QUESTION(true),
    MERGE_QUESTION(true),
    SUMMARISE(true),
    CONFIRM,
    CORRECT(true),
    WRITE(true),
    CHOOSE(true),
    COMMIT(true),
    GAIN(true),
    STRIKE(true),
    PUBLISH,
    SEAL(true),
    UNSEAL,
    SORT(true),
    SAFE_YES,
    SAFE_NO,
    READ_MORE;

    private final boolean form;

    Verb() {
        this(false);
    }

    Verb(boolean form) {
        this.form = form;
    }

    /** Whether pressing it opens a form. */
    public boolean opensForm() {
        return form;
    }
}
