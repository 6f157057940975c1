package nl.intervisie.session;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.AllowObservers;
import nl.intervisie.session.act.SessionCommand.Answer;
import nl.intervisie.session.act.SessionCommand.Answered;
import nl.intervisie.session.act.SessionCommand.Arrange;
import nl.intervisie.session.act.SessionCommand.Ask;
import nl.intervisie.session.act.SessionCommand.Back;
import nl.intervisie.session.act.SessionCommand.BeAmongUs;
import nl.intervisie.session.act.SessionCommand.BeAway;
import nl.intervisie.session.act.SessionCommand.BeExposed;
import nl.intervisie.session.act.SessionCommand.BeWithoutRoom;
import nl.intervisie.session.act.SessionCommand.Begin;
import nl.intervisie.session.act.SessionCommand.Bring;
import nl.intervisie.session.act.SessionCommand.Busy;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.Choose;
import nl.intervisie.session.act.SessionCommand.ChooseRoom;
import nl.intervisie.session.act.SessionCommand.ComeIn;
import nl.intervisie.session.act.SessionCommand.Commit;
import nl.intervisie.session.act.SessionCommand.Confirm;
import nl.intervisie.session.act.SessionCommand.Consent;
import nl.intervisie.session.act.SessionCommand.Correct;
import nl.intervisie.session.act.SessionCommand.CountReaders;
import nl.intervisie.session.act.SessionCommand.Done;
import nl.intervisie.session.act.SessionCommand.Erase;
import nl.intervisie.session.act.SessionCommand.Extend;
import nl.intervisie.session.act.SessionCommand.Forget;
import nl.intervisie.session.act.SessionCommand.Gain;
import nl.intervisie.session.act.SessionCommand.GiveTurn;
import nl.intervisie.session.act.SessionCommand.GoOut;
import nl.intervisie.session.act.SessionCommand.HoldQuestion;
import nl.intervisie.session.act.SessionCommand.Join;
import nl.intervisie.session.act.SessionCommand.KeepForLater;
import nl.intervisie.session.act.SessionCommand.Last;
import nl.intervisie.session.act.SessionCommand.LastTime;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.LeaveAsIs;
import nl.intervisie.session.act.SessionCommand.LetIn;
import nl.intervisie.session.act.SessionCommand.LoseCard;
import nl.intervisie.session.act.SessionCommand.LoseRoom;
import nl.intervisie.session.act.SessionCommand.LoseWord;
import nl.intervisie.session.act.SessionCommand.Mend;
import nl.intervisie.session.act.SessionCommand.MergeQuestion;
import nl.intervisie.session.act.SessionCommand.MoveOn;
import nl.intervisie.session.act.SessionCommand.NameBringer;
import nl.intervisie.session.act.SessionCommand.NameGuide;
import nl.intervisie.session.act.SessionCommand.NoFollowUp;
import nl.intervisie.session.act.SessionCommand.NotYet;
import nl.intervisie.session.act.SessionCommand.Note;
import nl.intervisie.session.act.SessionCommand.Observe;
import nl.intervisie.session.act.SessionCommand.Offer;
import nl.intervisie.session.act.SessionCommand.OfferNothing;
import nl.intervisie.session.act.SessionCommand.Open;
import nl.intervisie.session.act.SessionCommand.Pass;
import nl.intervisie.session.act.SessionCommand.Pause;
import nl.intervisie.session.act.SessionCommand.Pick;
import nl.intervisie.session.act.SessionCommand.PickQuestions;
import nl.intervisie.session.act.SessionCommand.Publish;
import nl.intervisie.session.act.SessionCommand.Ready;
import nl.intervisie.session.act.SessionCommand.Remove;
import nl.intervisie.session.act.SessionCommand.Resume;
import nl.intervisie.session.act.SessionCommand.Reword;
import nl.intervisie.session.act.SessionCommand.RunOver;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.Seal;
import nl.intervisie.session.act.SessionCommand.ShowAgain;
import nl.intervisie.session.act.SessionCommand.SkipQuestion;
import nl.intervisie.session.act.SessionCommand.Sort;
import nl.intervisie.session.act.SessionCommand.Stop;
import nl.intervisie.session.act.SessionCommand.Strike;
import nl.intervisie.session.act.SessionCommand.TakeBack;
import nl.intervisie.session.act.SessionCommand.TellManager;
import nl.intervisie.session.act.SessionCommand.TellSafety;
import nl.intervisie.session.act.SessionCommand.TellWorkingDays;
import nl.intervisie.session.act.SessionCommand.ToHarvest;
import nl.intervisie.session.act.SessionCommand.Unseal;
import nl.intervisie.session.act.SessionCommand.UseDraft;
import nl.intervisie.session.act.SessionCommand.Vote;
import nl.intervisie.session.act.SessionCommand.WithdrawOffer;
import nl.intervisie.session.act.SessionCommand.WithdrawQuestion;
import nl.intervisie.session.act.SessionCommand.Write;
import nl.intervisie.session.act.SessionCommand.WriteSeveral;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.act.Tone;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Any command there is, by anybody, with details by chance. */
final class AnyCommand {

    private final Dice dice;
    private int said = 1000;

    AnyCommand(Dice dice) {
        this.dice = dice;
    }

    /** What this person might ask; every kind of command comes about. */
    SessionCommand by(Seat who, Instant at, int epoch) {
        return dice.one(all(who, at, epoch));
    }

    /** One of each kind. */
    List<SessionCommand> all(Seat who, Instant at, int epoch) {
        var all = new ArrayList<SessionCommand>();
        all.addAll(lobby(who, at));
        all.addAll(time(who, at));
        all.addAll(people(who, at));
        all.addAll(words(who, at));
        all.addAll(offers(who, at));
        all.addAll(questions(who, at));
        all.addAll(harvest(who, at));
        all.addAll(more(who, at));
        all.add(new CountReaders(at, dice.below(3)));
        all.add(new CallTime(at, epoch));
        all.add(new BeAway(at, at.minusSeconds(dice.below(100))));
        all.add(new BeWithoutRoom(at));
        all.add(new LoseRoom(at));
        all.add(new BeExposed(at, dice.in(1, 3)));
        all.add(new BeAmongUs(at));
        all.add(new LoseCard(at));
        all.add(new LoseWord(at));
        all.add(new Forget(at));
        return all;
    }

    private List<SessionCommand> lobby(Seat who, Instant at) {
        return List.of(
                new Open(who, at, setup(at), dice.below(1000), dice.below(3), dice.in(1, 2)),
                new Arrange(who, at, setup(at)),
                new NameGuide(who, at, maybe(seat())),
                new ChooseRoom(who, at, dice.in(1, 2)),
                new TellManager(who, at, dice.in(1, 2)),
                new Observe(who, at),
                new AllowObservers(who, at),
                new Begin(who, at, dice.below(3), maybe(new LastTime(text(), maybe(seat())))));
    }

    private List<SessionCommand> more(Seat who, Instant at) {
        return List.of(
                new WriteSeveral(who, at, List.of(text(), text())),
                new Seal(who, at, text()),
                new Unseal(who, at),
                new Sort(who, at, List.of(dice.below(4)), List.of(dice.below(4))),
                new TellSafety(who, at, dice.in(1, 2)),
                new SkipQuestion(who, at, dice.below(4)),
                new TellWorkingDays(who, at, workingDays(), Cast.ZONE),
                new Last(who, at, dice.below(4)));
    }

    private SortedSet<DayOfWeek> workingDays() {
        var days = new TreeSet<DayOfWeek>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (dice.in(2, 3)) {
                days.add(day);
            }
        }
        return days;
    }

    private Setup setup(Instant at) {
        return new Setup(
                        TestMethod.HASH,
                        60 + 30 * dice.below(2),
                        dice.in(1, 3),
                        "nl",
                        dice.in(3, 4),
                        24,
                        dice.in(1, 3),
                        dice.in(1, 4))
                .at(dice.in(1, 4) ? Optional.of(Cast.rhythm(at)) : Optional.empty());
    }

    private List<SessionCommand> time(Seat who, Instant at) {
        return List.of(
                new Ready(who, at, dice.in(4, 5)),
                new Extend(who, at, dice.in(4, 5)),
                new RunOver(who, at),
                new ToHarvest(who, at),
                new MoveOn(who, at),
                new NotYet(who, at),
                new Back(who, at),
                new Pause(who, at, dice.in(1, 2)),
                new Resume(who, at),
                new Stop(who, at),
                new TakeBack(who, at),
                new Pass(who, at),
                new Busy(who, at),
                new Done(who, at),
                new ShowAgain(who, at));
    }

    private List<SessionCommand> people(Seat who, Instant at) {
        return List.of(
                new Join(who, at),
                new Leave(who, at),
                new ComeIn(who, at),
                new GoOut(who, at),
                new Consent(who, at),
                new LetIn(who, at, seat(), dice.in(1, 2)),
                new GiveTurn(who, at, seat()),
                new Remove(who, at, seat()));
    }

    private List<SessionCommand> words(Seat who, Instant at) {
        return List.of(
                new Say(who, at, text(), dice.in(1, 2), dice.in(9, 10)),
                new Answer(who, at, text(), dice.below(4)),
                new Write(who, at, text()),
                new UseDraft(who, at),
                new Ask(who, at, text(), tone(), dice.in(1, 3) ? dice.below(4) : 0),
                new Say(who, at, text(), tone(), true),
                new Reword(who, at, text()),
                new KeepForLater(who, at),
                new LeaveAsIs(who, at),
                new Note(who, at, text()),
                new Mend(who, at, said()),
                new Erase(who, at, said()));
    }

    private List<SessionCommand> offers(Seat who, Instant at) {
        return List.of(
                new Offer(who, at, text(), text(), "insight", 1 + dice.below(3)),
                new OfferNothing(who, at),
                new WithdrawOffer(who, at),
                new Bring(who, at),
                new NameBringer(who, at, seat()),
                new Vote(who, at, seat()));
    }

    private List<SessionCommand> questions(Seat who, Instant at) {
        return List.of(
                new Answered(who, at),
                new NoFollowUp(who, at),
                new WithdrawQuestion(who, at, number()),
                new PickQuestions(who, at, List.of(number(), number())),
                new HoldQuestion(who, at, number()),
                new MergeQuestion(who, at, number(), number()));
    }

    private List<SessionCommand> harvest(Seat who, Instant at) {
        var by = maybe(LocalDate.of(2026, 3, 9));
        return List.of(
                new Confirm(who, at),
                new Correct(who, at, text()),
                new Choose(who, at, List.of(new Pick(number(), text())), maybe(text())),
                new Commit(who, at, text(), by, by.map(_ -> at.plusSeconds(604_800))),
                new Gain(who, at, text(), maybe(text()), 1 + dice.below(10), dice.in(1, 2)),
                new Strike(who, at, List.of("question")),
                new Publish(who, at));
    }

    private Seat seat() {
        return Seat.number(1 + dice.below(7));
    }

    private int number() {
        return 1 + dice.below(6);
    }

    private Tone tone() {
        return dice.in(1, 2)
                ? Tone.plain(true)
                : new Tone(true, Set.of(dice.one(List.of(SpeechAct.values()))));
    }

    private TextRef text() {
        return new TextRef(said++, 0);
    }

    private TextRef said() {
        return new TextRef(1000 + dice.below(said - 1000 + 1), 0);
    }

    private <T> Optional<T> maybe(T it) {
        return dice.in(1, 2) ? Optional.of(it) : Optional.empty();
    }
}
