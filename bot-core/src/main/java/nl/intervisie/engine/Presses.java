package nl.intervisie.engine;

import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.UserRef;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.seat.Seat;

/** Turns a button pressed into what it asks of the session. */
record Presses(Journal journal) {

    Request asked(ActToken token, UserRef who) {
        return switch (token.verb()) {
            case JOIN -> (seat, at, _) -> new SessionCommand.Join(seat, at);
            case LEAVE -> (seat, at, _) -> new SessionCommand.Leave(seat, at);
            case GUIDE_MYSELF ->
                    (seat, at, _) -> new SessionCommand.NameGuide(seat, at, Optional.of(seat));
            case GUIDE_BOT, HAND_OVER ->
                    (seat, at, _) -> new SessionCommand.NameGuide(seat, at, Optional.empty());
            case STAY -> (seat, at, _) -> new SessionCommand.ChooseRoom(seat, at, true);
            case MOVE -> (seat, at, _) -> new SessionCommand.ChooseRoom(seat, at, false);
            case MANAGER_YES -> (seat, at, _) -> new SessionCommand.TellManager(seat, at, true);
            case MANAGER_NO -> (seat, at, _) -> new SessionCommand.TellManager(seat, at, false);
            case OBSERVE -> (seat, at, _) -> new SessionCommand.Observe(seat, at);
            case ALLOW_OBSERVERS -> (seat, at, _) -> new SessionCommand.AllowObservers(seat, at);
            case FIT_DAYS -> (seat, at, _) -> new SessionCommand.Last(seat, at, 0);
            case MORE_DAYS ->
                    (seat, at, _) ->
                            new SessionCommand.Last(seat, at, Math.clamp(token.number(), 1, 7));
            case SKIP_QUESTION ->
                    (seat, at, _) -> new SessionCommand.SkipQuestion(seat, at, token.number());
            case READY -> (seat, at, _) -> new SessionCommand.Ready(seat, at, true);
            case EXTEND, DAY_MORE -> (seat, at, _) -> new SessionCommand.Extend(seat, at, true);
            case RUN_OVER -> (seat, at, _) -> new SessionCommand.RunOver(seat, at);
            case TO_HARVEST -> (seat, at, _) -> new SessionCommand.ToHarvest(seat, at);
            case MOVE_ON, ROUND_OFF -> (seat, at, _) -> new SessionCommand.MoveOn(seat, at);
            case NOT_YET -> (seat, at, _) -> new SessionCommand.NotYet(seat, at);
            case BACK -> (seat, at, _) -> new SessionCommand.Back(seat, at);
            case PAUSE -> (seat, at, _) -> new SessionCommand.Pause(seat, at, false);
            case RESUME -> (seat, at, _) -> new SessionCommand.Resume(seat, at);
            case TIME_OUT -> (seat, at, _) -> new SessionCommand.Pause(seat, at, true);
            case STOP -> (seat, at, _) -> new SessionCommand.Stop(seat, at);
            case NAME_GUIDE ->
                    (seat, at, _) ->
                            new SessionCommand.NameGuide(seat, at, Optional.of(about(token)));
            case NAME_BRINGER ->
                    (seat, at, _) -> new SessionCommand.NameBringer(seat, at, about(token));
            case REMOVE -> (seat, at, _) -> new SessionCommand.Remove(seat, at, about(token));
            case TAKE_BACK -> (seat, at, _) -> new SessionCommand.TakeBack(seat, at);
            case PASS -> (seat, at, _) -> new SessionCommand.Pass(seat, at, token.number());
            case BUSY -> (seat, at, _) -> new SessionCommand.Busy(seat, at);
            case DONE -> (seat, at, _) -> new SessionCommand.Done(seat, at);
            case CONSENT -> (seat, at, _) -> new SessionCommand.Consent(seat, at);
            case LET_IN -> (seat, at, _) -> new SessionCommand.LetIn(seat, at, about(token), true);
            case KEEP_OUT ->
                    (seat, at, _) -> new SessionCommand.LetIn(seat, at, about(token), false);
            case USE_DRAFT -> (seat, at, _) -> new SessionCommand.UseDraft(seat, at);
            case OFFER_PREPARED -> prepared(who);
            case OFFER_NOTHING -> (seat, at, _) -> new SessionCommand.OfferNothing(seat, at);
            case WITHDRAW_OFFER -> (seat, at, _) -> new SessionCommand.WithdrawOffer(seat, at);
            case BRING -> (seat, at, _) -> new SessionCommand.Bring(seat, at);
            case ANSWERED -> (seat, at, _) -> new SessionCommand.Answered(seat, at, token.number());
            case NO_FOLLOW_UP -> (seat, at, _) -> new SessionCommand.NoFollowUp(seat, at);
            case WITHDRAW_QUESTION ->
                    (seat, at, _) -> new SessionCommand.WithdrawQuestion(seat, at, token.number());
            case KEEP_FOR_LATER -> (seat, at, _) -> new SessionCommand.KeepForLater(seat, at);
            case LEAVE_AS_IS -> (seat, at, _) -> new SessionCommand.LeaveAsIs(seat, at);
            case PICK_NONE ->
                    (seat, at, _) -> new SessionCommand.PickQuestions(seat, at, List.of());
            case CONFIRM -> (seat, at, _) -> new SessionCommand.Confirm(seat, at);
            case UNSEAL -> (seat, at, _) -> new SessionCommand.Unseal(seat, at);
            case SAFE_YES -> (seat, at, _) -> new SessionCommand.TellSafety(seat, at, true);
            case SAFE_NO -> (seat, at, _) -> new SessionCommand.TellSafety(seat, at, false);
            case PUBLISH -> (seat, at, _) -> new SessionCommand.Publish(seat, at);
            case SHOW_AGAIN -> (seat, at, _) -> new SessionCommand.ShowAgain(seat, at);
            // These open a form or are answered before anything is asked of the session; whoever
            // gets here all the same sees where things are.
            case START,
                    PRACTISE,
                    PRACTISE_SOMEWHERE,
                    ARRANGE,
                    WORKING_DAYS,
                    RECOMMEND,
                    BEGIN,
                    MORE,
                    SETTINGS,
                    GIVE_TURN,
                    CONTRIBUTE,
                    NOTE,
                    OFFER,
                    PREPARE,
                    VOTE,
                    TELL,
                    RESTATE,
                    ASK,
                    ANSWER,
                    FOLLOW_UP,
                    REWORD,
                    PICK,
                    HOLD_QUESTION,
                    MERGE_QUESTION,
                    SUMMARISE,
                    CORRECT,
                    WRITE,
                    CHOOSE,
                    COMMIT,
                    GAIN,
                    STRIKE,
                    SEAL,
                    SORT,
                    READ_MORE ->
                    (seat, at, _) -> new SessionCommand.ShowAgain(seat, at);
        };
    }

    private static Seat about(ActToken token) {
        return token.seat().orElse(new Seat("p0"));
    }

    /** The case this person prepared; what they have not prepared they are asked to write now. */
    private Request prepared(UserRef who) {
        return (seat, at, words) ->
                new SessionCommand.Offer(
                        seat,
                        at,
                        words.keep(journal.kept(who, "story").orElse("")),
                        words.keep(journal.kept(who, "question").orElse("")),
                        journal.kept(who, "wanted").orElse("insight"),
                        2);
    }
}
