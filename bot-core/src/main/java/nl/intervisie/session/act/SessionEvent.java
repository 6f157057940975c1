package nl.intervisie.session.act;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.session.act.SessionCommand.Example;
import nl.intervisie.session.act.SessionCommand.LastTime;
import nl.intervisie.session.act.SessionCommand.Pick;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * What has happened in a session: no words, no people. Written once, read forever: a component may
 * be added with a meaning for its absence, never renamed.
 */
public sealed interface SessionEvent {

    // The lobby.

    /** A lobby was opened. */
    record Opened(
            Seat starter,
            Instant at,
            Setup setup,
            long lot,
            int others,
            boolean canMove,
            Instant expires)
            implements SessionEvent {}

    /** Somebody takes part. */
    record Joined(Seat who) implements SessionEvent {}

    /** Somebody takes part no longer. */
    record Left(Seat who) implements SessionEvent {}

    /** Method, length, way of talking, language or switches changed. */
    record Arranged(Setup setup) implements SessionEvent {}

    /** Somebody guides; the bot when empty. */
    record GuideNamed(Optional<Seat> guide) implements SessionEvent {}

    /** It is known how many others can read along. */
    record ReadersCounted(int others) implements SessionEvent {}

    /** The group stays where others can read along, or moves to a closed room. */
    record RoomChosen(boolean stay) implements SessionEvent {}

    /** Somebody said whether a manager takes part. */
    record ManagerTold(Seat who, boolean present) implements SessionEvent {}

    /** Somebody wants to watch. */
    record ObserverCame(Seat who) implements SessionEvent {}

    /** Somebody is fine with those who watch. */
    record ObserversAllowed(Seat who) implements SessionEvent {}

    /** The group began; {@code moved} to a new closed room or where it was. */
    record Began(Instant at, boolean moved, Optional<LastTime> lastTime) implements SessionEvent {}

    /** A ready-made case lies there to practise on. */
    record ExampleGiven(Example example) implements SessionEvent {}

    /** Somebody said on which days they work, and where. */
    record WorkingDaysTold(Seat who, SortedSet<DayOfWeek> days, ZoneId zone)
            implements SessionEvent {
        public WorkingDaysTold {
            days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
        }
    }

    // Phases and time.

    /** These were told, each in private, that something is asked of them today. */
    record Digested(Instant at, SortedSet<Seat> who) implements SessionEvent {
        public Digested {
            who = Collections.unmodifiableSortedSet(new TreeSet<>(who));
        }
    }

    /** These were reminded of it, once in a moment. */
    record Reminded(Instant at, SortedSet<Seat> who) implements SessionEvent {
        public Reminded {
            who = Collections.unmodifiableSortedSet(new TreeSet<>(who));
        }
    }

    /** A phase began; {@code repaid} seconds of its time box go to what was borrowed before. */
    record PhaseBegan(int epoch, int index, Instant at, Instant ends, int repaid)
            implements SessionEvent {}

    /** A phase ended. */
    record PhaseEnded(int epoch, Ending how, Instant at) implements SessionEvent {}

    /** Somebody is ready, or no longer. */
    record Readied(Seat who, boolean on) implements SessionEvent {}

    /** Somebody wants more time, or no longer. */
    record ExtensionWanted(Seat who, boolean on) implements SessionEvent {}

    /**
     * The time box grew; what the bank did not hold was borrowed from phases to come, the rest runs
     * over.
     */
    record Extended(Instant ends, int fromBank, int borrowed) implements SessionEvent {}

    /** No time is left to take: the group was asked whether to run over. */
    record RunOverAsked() implements SessionEvent {}

    /** Somebody proposed to move on; it happens at {@code due}. */
    record MoveProposed(Instant due) implements SessionEvent {}

    /** Somebody asked not to; the next proposal can be made from {@code until}. */
    record MoveHeld(Instant until) implements SessionEvent {}

    /** The group went back to the phase before. */
    record WentBack(int epoch, Instant at, Instant ends) implements SessionEvent {}

    /** Time is nearly up. */
    record Warned(int epoch) implements SessionEvent {}

    /** Time is up; there is grace until then. */
    record GraceBegan(int epoch, Instant until) implements SessionEvent {}

    /** The second half of a phase invites something deeper. */
    record Deepened(int epoch) implements SessionEvent {}

    /** The clock stands still. */
    record Paused(Rest why, Instant at) implements SessionEvent {}

    /** The clock runs again, with the time that was left. */
    record Resumed(Instant at, Instant since) implements SessionEvent {}

    /** The bot was away; the clock goes on with the time that was left. */
    record BeenAway(Instant from, Instant at) implements SessionEvent {}

    /** What is on now was shown once more. */
    record ShownAgain(int epoch, Instant at) implements SessionEvent {}

    /** Something that was to be said to the group did not get through. */
    record WordLost(int epoch) implements SessionEvent {}

    // People.

    /** Somebody who is not in the session can read the room. */
    record ReaderCame(Seat who, Instant at) implements SessionEvent {}

    /** Somebody is fine with that. */
    record Consented(Seat who) implements SessionEvent {}

    /** Somebody in the session left the room. */
    record WentOut(Seat who) implements SessionEvent {}

    /** A latecomer wants in; the bringer was asked. */
    record EntryAsked(Seat late) implements SessionEvent {}

    /** The bringer would rather not; nobody hears of it. */
    record EntryDeclined(Seat late) implements SessionEvent {}

    // Turns.

    /** Somebody's turn began. */
    record TurnBegan(Seat who, Instant at, Instant due) implements SessionEvent {}

    /** Somebody took their turn; without words when they spoke. */
    record TurnTaken(Seat who, Optional<TextRef> words) implements SessionEvent {}

    /** A turn was passed, or not taken twice. */
    record TurnPassed(Seat who) implements SessionEvent {}

    /** A turn not taken in time moved to the end of the round. */
    record TurnMoved(Seat who) implements SessionEvent {}

    /** Somebody is busy with their turn. */
    record TurnStretched(Seat who, Instant due) implements SessionEvent {}

    /**
     * Somebody typed before it was their turn, or while somebody else had the word; kept for when
     * they have it.
     */
    record Drafted(Seat who, TextRef words) implements SessionEvent {}

    /** Somebody said something in passing: kept, not counted. */
    record Remarked(Seat who, TextRef words) implements SessionEvent {}

    // Offers.

    /** Somebody offered a case. */
    record Offered(Seat who, TextRef story, TextRef question, String wanted, int urgency)
            implements SessionEvent {}

    /** Somebody has no case today. */
    record OfferedNothing(Seat who) implements SessionEvent {}

    /** An offer was withdrawn. */
    record OfferWithdrawn(Seat who) implements SessionEvent {}

    /** Nobody offered: two quiet minutes. */
    record QuietBegan(Instant until) implements SessionEvent {}

    /** Nobody has a case today, and that is fine. */
    record NobodyOffered() implements SessionEvent {}

    /** The only one who offered is asked to confirm. */
    record BringerAsked(Seat who, Instant until) implements SessionEvent {}

    /** A secret vote began. */
    record VoteBegan(Instant until) implements SessionEvent {}

    /** Somebody voted. */
    record Voted(Seat who, Seat candidate) implements SessionEvent {}

    /** The case of today is chosen. */
    record CaseChosen(Seat bringer) implements SessionEvent {}

    // Telling, questions, summary.

    /** The bringer told something, or put a question in words. */
    record Told(Seat who, TextRef words) implements SessionEvent {}

    /** A question was asked; {@code followsUp} is 0 or the number it follows up. */
    record Asked(int number, Seat who, TextRef words, int followsUp) implements SessionEvent {}

    /** A question is on the floor. */
    record FloorTaken(int number, Instant at) implements SessionEvent {}

    /** The bringer typed (part of) an answer; the bot offers to go on at {@code nudge}. */
    record AnswerGiven(int number, TextRef words, Instant nudge) implements SessionEvent {}

    /** The bringer is still busy answering. */
    record AnswerStretched(int number, Instant nudge) implements SessionEvent {}

    /** The bot offered to go to the next question. */
    record NextOffered(int number) implements SessionEvent {}

    /** An answer is finished; the asker may follow up until then. */
    record AnswerFinished(int number, Instant followUpUntil) implements SessionEvent {}

    /** The bringer let a question pass. */
    record QuestionPassed(int number) implements SessionEvent {}

    /** There is no follow-up: the floor is free. */
    record FloorFreed(int number) implements SessionEvent {}

    /** The asker withdrew a question. */
    record QuestionWithdrawn(int number) implements SessionEvent {}

    /** Somebody got a private word about how they said this; once in a phase. */
    record Nudged(Seat who, TextRef about, SpeechAct act) implements SessionEvent {}

    /** The asker put a question in other words. */
    record Reworded(Seat who, int number, TextRef words) implements SessionEvent {}

    /** Somebody keeps this for the round of suggestions, where it comes back to them. */
    record KeptForLater(Seat who, TextRef words) implements SessionEvent {}

    /** Somebody leaves what they got a private word about as it is. */
    record LeftAsIs(Seat who) implements SessionEvent {}

    /** A question moved to the end. */
    record QuestionHeld(int number) implements SessionEvent {}

    /** A question was joined to another. */
    record QuestionMerged(int number, int into) implements SessionEvent {}

    /** Time was up before these were answered: the bringer picks. */
    record NotReached(List<Integer> numbers) implements SessionEvent {
        public NotReached {
            numbers = List.copyOf(numbers);
        }
    }

    /** The bringer picks, until then. */
    record PickingBegan(Instant until) implements SessionEvent {}

    /** The bringer takes these still. */
    record QuestionsPicked(List<Integer> numbers) implements SessionEvent {
        public QuestionsPicked {
            numbers = List.copyOf(numbers);
        }
    }

    /** One has said nothing, another over twice their share: both got a private word, once. */
    record RoomMade(Optional<Seat> invited, Optional<Seat> asked) implements SessionEvent {}

    /** Somebody summarised the case. */
    record Summarised(Seat who, TextRef words) implements SessionEvent {}

    /** The bringer found it right. */
    record SummaryConfirmed() implements SessionEvent {}

    /** The bringer added what was missed. */
    record SummaryCorrected(TextRef words) implements SessionEvent {}

    // Talking, sorting, what is sealed.

    /** Somebody said something where all may talk. */
    record Spoke(Seat who, TextRef words) implements SessionEvent {}

    /** The bringer sealed how it ended. */
    record Sealed(Seat who, TextRef words) implements SessionEvent {}

    /** What was sealed was opened. */
    record Unsealed(Instant at) implements SessionEvent {}

    /** The bringer sorted what was asked in writing, by number; what is in neither is neutral. */
    record Sorted(List<Integer> warm, List<Integer> cold) implements SessionEvent {
        public Sorted {
            warm = List.copyOf(warm);
            cold = List.copyOf(cold);
        }
    }

    /**
     * What was asked in writing lies there to be answered, in this order; {@code toPick} when the
     * bringer first picks.
     */
    record QuestionsLaid(List<Laid> all, boolean toPick) implements SessionEvent {
        public QuestionsLaid {
            all = List.copyOf(all);
        }
    }

    /** A question that was asked in writing. */
    record Laid(int number, Seat who, TextRef words) {}

    /** Somebody feels safe with this method; whoever does not, leaves no trace. */
    record FeltSafe(Seat who) implements SessionEvent {}

    /** Somebody no longer says so. */
    record SafetyTakenBack(Seat who) implements SessionEvent {}

    // Writing unseen.

    /** Somebody wrote, unseen; again replaces what they wrote. */
    record Written(Seat who, TextRef words) implements SessionEvent {}

    /** Somebody wrote several, unseen; again replaces all they wrote. */
    record WroteSeveral(Seat who, List<TextRef> words) implements SessionEvent {
        public WroteSeveral {
            words = List.copyOf(words);
        }
    }

    /** Somebody lets it pass. */
    record WritingPassed(Seat who) implements SessionEvent {}

    /** What was written is shown, all at once. */
    record Revealed(Instant at) implements SessionEvent {}

    // Choice, intention, harvest.

    /** The bringer kept a private note. */
    record Noted(Seat who, TextRef words) implements SessionEvent {}

    /** The bringer chose. */
    record Chosen(List<Pick> picks, Optional<TextRef> other) implements SessionEvent {
        public Chosen {
            picks = List.copyOf(picks);
        }
    }

    /** The bringer named a step; a day to be reminded, when they want. */
    record Committed(TextRef step, Optional<LocalDate> day, Optional<Instant> remindAt)
            implements SessionEvent {}

    /** The bringer lets choosing or committing pass. */
    record ChoicePassed() implements SessionEvent {}

    /** Somebody said what they take home. */
    record Gained(Seat who, TextRef gain, Optional<TextRef> own, int score, boolean nameless)
            implements SessionEvent {}

    /** Somebody lets the harvest pass. */
    record GainPassed(Seat who) implements SessionEvent {}

    /** Contributed words were mended. */
    record Mended(TextRef ref) implements SessionEvent {}

    /** Contributed words were withdrawn. */
    record Withdrawn(TextRef ref) implements SessionEvent {}

    // The end.

    /** The bringer sees the summary first. */
    record SummaryShown(Instant at, Instant until) implements SessionEvent {}

    /** The bringer struck lines, and has until then to post the rest. */
    record Struck(List<String> lines, Instant until) implements SessionEvent {
        public Struck {
            lines = List.copyOf(lines);
        }
    }

    /** One of several bringers looked at their part of the summary; others still do. */
    record LookedOver(Seat who) implements SessionEvent {}

    /**
     * The summary was posted; {@code brief} when not every bringer came to it.
     *
     * @param released whose case stands in it all the same, when it is brief
     */
    record Published(boolean brief, List<Seat> released) implements SessionEvent {
        public Published {
            released = List.copyOf(released);
        }
    }

    /** A practice closes then; what was posted can be read until that moment. */
    record LeftToRead(Instant until) implements SessionEvent {}

    /** The session is closed; its contents are destroyed at {@code destroyAt}. */
    record Ended(Close how, Instant at, Instant destroyAt) implements SessionEvent {}

    /** A bringer was reminded of this intention; without it, the last one of their intention. */
    record IntentionRecalled(Instant at, Optional<TextRef> step) implements SessionEvent {}

    /** Words and seats are destroyed. */
    record Forgotten(Instant at) implements SessionEvent {}

    /** How a phase ended. */
    enum Ending {
        DONE,
        READY,
        TIME,
        MOVED_ON,
        SKIPPED
    }

    /** Why the clock stands still. */
    enum Rest {
        PAUSE,
        TIME_OUT,
        READER,
        BRINGER_GONE,
        OPENED,
        SHARED,
        AMONG_US
    }

    /** How a session closed. */
    enum Close {
        COMPLETED,
        STOPPED,
        TAKEN_BACK,
        NO_CASE,
        EXPIRED,
        NO_ROOM,
        ROOM_GONE,
        SHARED
    }
}
