package nl.intervisie.session;

import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.DIRK;
import static nl.intervisie.session.Cast.FAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import nl.intervisie.session.act.SessionCommand.ByPerson;
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
import nl.intervisie.session.act.Tone;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Every command there is, ten seconds into the phase. */
final class Samples {

    private static final Instant NOW = at(10);
    private static final TextRef TEXT = words(90);
    private static final Tone ADVISING = new Tone(true, Set.of(SpeechAct.ADVICE));

    private Samples() {}

    /** What people ask, by what it is called in the table. */
    static Map<String, ByPerson> by(Seat who) {
        var all = new LinkedHashMap<String, ByPerson>();
        lobby(who).forEach(it -> all.put(name(it), it));
        phases(who).forEach(it -> all.put(name(it), it));
        all.put("Ready (no longer)", new Ready(who, NOW, false));
        all.put("Pause (to talk)", new Pause(who, NOW, true));
        all.put("NameGuide (themselves)", new NameGuide(who, NOW, Optional.of(who)));
        all.put("NameGuide (the bot)", new NameGuide(who, NOW, Optional.empty()));
        typed(who, all);
        contributions(who).forEach(it -> all.put(name(it), it));
        wide(who).forEach(it -> all.put(name(it), it));
        return all;
    }

    private static List<ByPerson> wide(Seat who) {
        return List.of(
                new WriteSeveral(who, NOW, List.of(TEXT, words(91))),
                new Seal(who, NOW, TEXT),
                new Unseal(who, NOW),
                new Sort(who, NOW, List.of(1), List.of(2)),
                new TellSafety(who, NOW, true),
                new SkipQuestion(who, NOW, 1),
                new TellWorkingDays(who, NOW, new TreeSet<>(Set.of(DayOfWeek.MONDAY)), Cast.ZONE),
                new Last(who, NOW, 3));
    }

    private static String name(SessionCommand command) {
        return command.getClass().getSimpleName();
    }

    private static List<ByPerson> lobby(Seat who) {
        return List.of(
                new Open(who, NOW, TestMethod.TYPED, 7, 0, true),
                new Join(who, NOW),
                new Leave(who, NOW),
                new ComeIn(who, NOW),
                new GoOut(who, NOW),
                new Observe(who, NOW),
                new AllowObservers(who, NOW),
                new Arrange(who, NOW, TestMethod.SPOKEN),
                new ChooseRoom(who, NOW, true),
                new TellManager(who, NOW, true),
                new NameGuide(who, NOW, Optional.of(DIRK)),
                new Begin(who, NOW, 0, Optional.of(new LastTime(TEXT, Optional.empty()))));
    }

    private static List<ByPerson> phases(Seat who) {
        return List.of(
                new Ready(who, NOW, true),
                new Extend(who, NOW, true),
                new RunOver(who, NOW),
                new ToHarvest(who, NOW),
                new MoveOn(who, NOW),
                new NotYet(who, NOW),
                new Back(who, NOW),
                new Pause(who, NOW, false),
                new Resume(who, NOW),
                new Consent(who, NOW),
                new Stop(who, NOW),
                new TakeBack(who, NOW),
                new Pass(who, NOW),
                new Busy(who, NOW),
                new Done(who, NOW),
                new ShowAgain(who, NOW),
                new LetIn(who, NOW, FAY, true),
                new Remove(who, NOW, DIRK),
                new GiveTurn(who, NOW, DIRK));
    }

    private static void typed(Seat who, Map<String, ByPerson> all) {
        all.put("Say (a question)", new Say(who, NOW, TEXT, true, true));
        all.put("Say (no question)", new Say(who, NOW, TEXT, false, true));
        all.put("Say (elsewhere)", new Say(who, NOW, TEXT, false, false));
        all.put("Answer", new Answer(who, NOW, TEXT, 0));
        all.put("Write", new Write(who, NOW, TEXT));
        all.put("Ask", new Ask(who, NOW, TEXT, Tone.plain(true), 0));
        all.put("Ask (advising)", new Ask(who, NOW, TEXT, ADVISING, 0));
        all.put("Reword", new Reword(who, NOW, TEXT));
        all.put("KeepForLater", new KeepForLater(who, NOW));
        all.put("LeaveAsIs", new LeaveAsIs(who, NOW));
        all.put("UseDraft", new UseDraft(who, NOW));
        all.put("Note", new Note(who, NOW, TEXT));
        all.put("Mend (in passing)", new Mend(who, NOW, TEXT));
        all.put("Erase (in passing)", new Erase(who, NOW, TEXT));
        all.put("Erase (the bringer's)", new Erase(who, NOW, Cast.words(2)));
    }

    private static List<ByPerson> contributions(Seat who) {
        var day = Optional.of(LocalDate.of(2026, 3, 9));
        return List.of(
                new Offer(who, NOW, TEXT, words(91), "insight", 2),
                new OfferNothing(who, NOW),
                new WithdrawOffer(who, NOW),
                new Bring(who, NOW),
                new NameBringer(who, NOW, ANA),
                new Vote(who, NOW, ANA),
                new Answered(who, NOW),
                new NoFollowUp(who, NOW),
                new WithdrawQuestion(who, NOW, 1),
                new PickQuestions(who, NOW, List.of(2)),
                new HoldQuestion(who, NOW, 2),
                new MergeQuestion(who, NOW, 2, 1),
                new Confirm(who, NOW),
                new Correct(who, NOW, TEXT),
                new Choose(who, NOW, List.of(new Pick(1, TEXT)), Optional.empty()),
                new Commit(who, NOW, TEXT, day, Optional.of(at(604_800))),
                new Gain(who, NOW, TEXT, Optional.empty(), 8, false),
                new Strike(who, NOW, List.of("step")),
                new Publish(who, NOW));
    }

    /** What the clock and the platform bring, by what it is called in the table. */
    static Map<String, SessionCommand> unasked(Session session) {
        var all = new LinkedHashMap<String, SessionCommand>();
        int epoch = session.epoch();
        all.put("CallTime (early)", new CallTime(NOW, epoch));
        all.put("CallTime (when due)", new CallTime(session.due().orElse(NOW), epoch));
        all.put("CallTime (of a phase past)", new CallTime(session.due().orElse(NOW), epoch - 1));
        all.put("BeAway", new BeAway(NOW, at(5)));
        all.put("BeWithoutRoom", new BeWithoutRoom(NOW));
        all.put("LoseRoom", new LoseRoom(NOW));
        all.put("BeExposed", new BeExposed(NOW, false));
        all.put("BeExposed (to another organisation)", new BeExposed(NOW, true));
        all.put("BeAmongUs", new BeAmongUs(NOW));
        all.put("LoseCard", new LoseCard(NOW));
        all.put("LoseWord", new LoseWord(NOW));
        all.put("CountReaders", new CountReaders(NOW, 4));
        all.put("Forget", new Forget(NOW));
        return all;
    }
}
