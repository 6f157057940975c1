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
import java.util.stream.Stream;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * What a person or the clock asks of a session. Words come as references; time and chance come
 * along.
 */
public sealed interface SessionCommand {

    /** When it is asked. */
    Instant at();

    /** What a person asks. */
    sealed interface ByPerson extends SessionCommand {

        /** Who asks. */
        Seat who();
    }

    // The lobby.

    /**
     * Opens a lobby. {@code others} can read along besides the starter; {@code lot} settles ties
     * later.
     */
    record Open(Seat who, Instant at, Setup setup, long lot, int others, boolean canMove)
            implements ByPerson {}

    /** Takes part, and accepts the house rules. */
    record Join(Seat who, Instant at) implements ByPerson {}

    /** Takes part no longer. */
    record Leave(Seat who, Instant at) implements ByPerson {}

    /** Changes method, length, typed or spoken, language or switches. */
    record Arrange(Seat who, Instant at, Setup setup) implements ByPerson {}

    /** Makes somebody the guide; the bot when empty. */
    record NameGuide(Seat who, Instant at, Optional<Seat> guide) implements ByPerson {}

    /**
     * Stays in this room although others can read along ({@code stay}), or moves to a closed one.
     */
    record ChooseRoom(Seat who, Instant at, boolean stay) implements ByPerson {}

    /** Says privately whether their manager, or somebody they manage, takes part. */
    record TellManager(Seat who, Instant at, boolean present) implements ByPerson {}

    /** Wants to watch without taking part. */
    record Observe(Seat who, Instant at) implements ByPerson {}

    /** Is fine with those who watch. */
    record AllowObservers(Seat who, Instant at) implements ByPerson {}

    /**
     * Begins. {@code lastTime} is what the bringer of the session before meant to do; {@code
     * example} is the case to practise on.
     */
    record Begin(
            Seat who,
            Instant at,
            int others,
            Optional<LastTime> lastTime,
            Optional<Example> example)
            implements ByPerson {

        /** Begins with a case of somebody's own. */
        public Begin(Seat who, Instant at, int others, Optional<LastTime> lastTime) {
            this(who, at, others, lastTime, Optional.empty());
        }
    }

    /** Says on which days they work, and where. */
    record TellWorkingDays(Seat who, Instant at, SortedSet<DayOfWeek> days, ZoneId zone)
            implements ByPerson {
        public TellWorkingDays {
            days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
        }
    }

    /** Lets each moment of a session over days last so long; 0: as long as somebody needs. */
    record Last(Seat who, Instant at, int days) implements ByPerson {}

    /** So many people can read along who have not joined. */
    record CountReaders(Instant at, int others) implements SessionCommand {}

    // Any phase.

    /** Is ready for what comes next, or no longer. */
    record Ready(Seat who, Instant at, boolean on) implements ByPerson {}

    /** Wants three minutes more, or no longer. */
    record Extend(Seat who, Instant at, boolean on) implements ByPerson {}

    /** Now that no time is left to take: goes on all the same. */
    record RunOver(Seat who, Instant at) implements ByPerson {}

    /** Now that no time is left to take: goes to the harvest. */
    record ToHarvest(Seat who, Instant at) implements ByPerson {}

    /** Proposes to move on. */
    record MoveOn(Seat who, Instant at) implements ByPerson {}

    /** Asks not to move on yet. */
    record NotYet(Seat who, Instant at) implements ByPerson {}

    /** Wants back to the phase before. */
    record Back(Seat who, Instant at) implements ByPerson {}

    /** Pauses, at once, without a reason; {@code talk} when it is to talk about how we talk. */
    record Pause(Seat who, Instant at, boolean talk) implements ByPerson {}

    /** Goes on. */
    record Resume(Seat who, Instant at) implements ByPerson {}

    /** Stops the session. */
    record Stop(Seat who, Instant at) implements ByPerson {}

    /** Takes the case back: the session stops and its words are destroyed at once. */
    record TakeBack(Seat who, Instant at) implements ByPerson {}

    /**
     * Lets a turn, a question or a phase pass, without a reason.
     *
     * @param about what they saw when they did: the number of a question, or the step of a choice;
     *     0 for whatever it is
     */
    record Pass(Seat who, Instant at, int about) implements ByPerson {

        public Pass(Seat who, Instant at) {
            this(who, at, 0);
        }
    }

    /** Is busy with it: a turn takes longer, a bringer is still typing. */
    record Busy(Seat who, Instant at) implements ByPerson {}

    /** Has finished what was asked of them alone. */
    record Done(Seat who, Instant at) implements ByPerson {}

    /** Is fine with somebody who was added to the room. */
    record Consent(Seat who, Instant at) implements ByPerson {}

    /** The bringer lets a latecomer in, or not. */
    record LetIn(Seat who, Instant at, Seat late, boolean yes) implements ByPerson {}

    /** Shows what is on now once more. */
    record ShowAgain(Seat who, Instant at) implements ByPerson {}

    // The guide and the starter.

    /** Gives somebody the turn. */
    record GiveTurn(Seat who, Instant at, Seat to) implements ByPerson {}

    /** Makes somebody the bringer, before a case is chosen. */
    record NameBringer(Seat who, Instant at, Seat bringer) implements ByPerson {}

    /** Takes somebody out of the session. */
    record Remove(Seat who, Instant at, Seat whom) implements ByPerson {}

    // Words.

    /**
     * Typed a message.
     *
     * @param tone whether it reads as a question, and how it is meant
     * @param inPlace whether it stands where this phase takes place
     */
    record Say(Seat who, Instant at, TextRef words, Tone tone, boolean inPlace)
            implements ByPerson {

        /** A message that is nothing but a question, or no question. */
        public Say(Seat who, Instant at, TextRef words, boolean asks, boolean inPlace) {
            this(who, at, words, Tone.plain(asks), inPlace);
        }
    }

    /** Wrote in the form of this phase. */
    record Write(Seat who, Instant at, TextRef words, Tone tone) implements ByPerson {

        /** Words with nothing special about them. */
        public Write(Seat who, Instant at, TextRef words) {
            this(who, at, words, Tone.plain(false));
        }
    }

    /** Wrote several in the form of this phase. */
    record WriteSeveral(Seat who, Instant at, List<TextRef> words, List<Tone> tones)
            implements ByPerson {
        public WriteSeveral {
            words = List.copyOf(words);
            tones = List.copyOf(tones);
        }

        /** Words with nothing special about them. */
        public WriteSeveral(Seat who, Instant at, List<TextRef> words) {
            this(who, at, words, words.stream().map(_ -> Tone.plain(false)).toList());
        }
    }

    /** Seals how it ended, until it is opened. */
    record Seal(Seat who, Instant at, TextRef words) implements ByPerson {}

    /** Opens what was sealed. */
    record Unseal(Seat who, Instant at) implements ByPerson {}

    /** Sorts the written questions by number; what is in neither is neutral. */
    record Sort(Seat who, Instant at, List<Integer> warm, List<Integer> cold) implements ByPerson {
        public Sort {
            warm = List.copyOf(warm);
            cold = List.copyOf(cold);
        }
    }

    /** Says in private whether this method feels safe. */
    record TellSafety(Seat who, Instant at, boolean safe) implements ByPerson {}

    /** An answer, by its own button: to this question, or with 0 to the one on the floor. */
    record Answer(Seat who, Instant at, TextRef words, int number) implements ByPerson {}

    /** The bringer lets this question pass, without a reason. */
    record SkipQuestion(Seat who, Instant at, int number) implements ByPerson {}

    /** Plays the words they typed before it was their turn. */
    record UseDraft(Seat who, Instant at) implements ByPerson {}

    /** Keeps a private note for the moment of choosing. */
    record Note(Seat who, Instant at, TextRef words) implements ByPerson {}

    /** Mended words they contributed. */
    record Mend(Seat who, Instant at, TextRef ref) implements ByPerson {}

    /** Withdrew words they contributed. */
    record Erase(Seat who, Instant at, TextRef ref) implements ByPerson {}

    // Offering and choosing a case.

    /** Offers a case. {@code urgency} from 1, it can wait, to 3, preferably today. */
    record Offer(Seat who, Instant at, TextRef story, TextRef question, String wanted, int urgency)
            implements ByPerson {}

    /** Has no case to offer today. */
    record OfferNothing(Seat who, Instant at) implements ByPerson {}

    /** Withdraws an offer. */
    record WithdrawOffer(Seat who, Instant at) implements ByPerson {}

    /** Confirms that their case is the one for today. */
    record Bring(Seat who, Instant at) implements ByPerson {}

    /** Votes, secretly. */
    record Vote(Seat who, Instant at, Seat candidate) implements ByPerson {}

    // Questions.

    /** Asks a question, by its own button; {@code followsUp} is 0 or the one it follows up. */
    record Ask(Seat who, Instant at, TextRef words, Tone tone, int followsUp) implements ByPerson {}

    /** Makes a question of what they got a private word about. */
    record Reword(Seat who, Instant at, TextRef words) implements ByPerson {}

    /** Keeps what they got a private word about for the suggestions. */
    record KeepForLater(Seat who, Instant at) implements ByPerson {}

    /** Leaves what they got a private word about as it is. */
    record LeaveAsIs(Seat who, Instant at) implements ByPerson {}

    /**
     * Has answered the question on the floor.
     *
     * @param number of the question they saw there; 0 for whichever it is
     */
    record Answered(Seat who, Instant at, int number) implements ByPerson {

        public Answered(Seat who, Instant at) {
            this(who, at, 0);
        }
    }

    /** Has no follow-up to the answer. */
    record NoFollowUp(Seat who, Instant at) implements ByPerson {}

    /** Withdraws a question they asked. */
    record WithdrawQuestion(Seat who, Instant at, int number) implements ByPerson {}

    /** The bringer picks which of the questions not reached to take still. */
    record PickQuestions(Seat who, Instant at, List<Integer> numbers) implements ByPerson {}

    /** The guide moves a question to the end. */
    record HoldQuestion(Seat who, Instant at, int number) implements ByPerson {}

    /** The guide joins a question to another. */
    record MergeQuestion(Seat who, Instant at, int number, int into) implements ByPerson {}

    // Summary of the case, choice, harvest.

    /** The bringer finds the summary right. */
    record Confirm(Seat who, Instant at) implements ByPerson {}

    /** The bringer adds what the summary missed. */
    record Correct(Seat who, Instant at, TextRef words) implements ByPerson {}

    /** The bringer chooses suggestions, each with its why; {@code other} in own words. */
    record Choose(Seat who, Instant at, List<Pick> picks, Optional<TextRef> other)
            implements ByPerson {}

    /** The bringer says what they will do, how, and by when. */
    record Commit(
            Seat who, Instant at, TextRef step, Optional<LocalDate> day, Optional<Instant> remindAt)
            implements ByPerson {}

    /** Says what they take home, and how this form helped, from 1 to 10. */
    record Gain(
            Seat who, Instant at, TextRef gain, Optional<TextRef> own, int score, boolean nameless)
            implements ByPerson {}

    /** The bringer strikes lines of the summary; the numbers of the lines that may stay out. */
    record Strike(Seat who, Instant at, List<String> lines) implements ByPerson {}

    /** The bringer posts the summary. */
    record Publish(Seat who, Instant at) implements ByPerson {}

    // The clock and the platform.

    /** The clock calls; {@code epoch} is that of the phase the call was set in. */
    record CallTime(Instant at, int epoch) implements SessionCommand {}

    /** The bot was away since {@code from}. */
    record BeAway(Instant at, Instant from) implements SessionCommand {}

    /** The closed room that the group went to could not be made. */
    record BeWithoutRoom(Instant at) implements SessionCommand {}

    /** The room is gone, or we were put out of it. */
    record LoseRoom(Instant at) implements SessionCommand {}

    /**
     * Others can read the room from now on; {@code shared} when they are of another organisation.
     */
    record BeExposed(Instant at, boolean shared) implements SessionCommand {}

    /** The room is closed to others again. */
    record BeAmongUs(Instant at) implements SessionCommand {}

    /** The card of the moment was taken away by somebody. */
    record LoseCard(Instant at) implements SessionCommand {}

    /** Something that was to be said to the group never will be: the platform does not take it. */
    record LoseWord(Instant at) implements SessionCommand {}

    /** Somebody can read the room from now on. */
    record ComeIn(Seat who, Instant at) implements ByPerson {}

    /** Somebody left the room or the workspace. */
    record GoOut(Seat who, Instant at) implements ByPerson {}

    /** The contents have been destroyed. */
    record Forget(Instant at) implements SessionCommand {}

    /**
     * What the bringer of the session before meant to do; who that is, when they sit here too.
     *
     * @param before the same of those who brought a case before them in that session, in order
     */
    record LastTime(TextRef intention, Optional<Seat> bringer, List<Meant> before) {

        public LastTime {
            before = List.copyOf(before);
        }

        /** Of a session with one case. */
        public LastTime(TextRef intention, Optional<Seat> bringer) {
            this(intention, bringer, List.of());
        }

        /** That of every case, in order. */
        public List<Meant> all() {
            return Stream.concat(before.stream(), Stream.of(new Meant(intention, bringer)))
                    .toList();
        }
    }

    /** What somebody meant to do; who that is, when they sit here too. */
    record Meant(TextRef intention, Optional<Seat> bringer) {}

    /**
     * A ready-made case.
     *
     * @param more what whoever brings it may answer from
     */
    record Example(TextRef story, TextRef question, TextRef more) {}

    /** A suggestion, counted from 1, and why it fits. */
    record Pick(int suggestion, TextRef why) {}
}
