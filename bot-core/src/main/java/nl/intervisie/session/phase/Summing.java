package nl.intervisie.session.phase;

import static nl.intervisie.session.act.Decision.accepted;
import static nl.intervisie.session.act.Decision.refused;

import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.effect.Phrase;

/** A participant says back what they heard; the bringer finds it right, or adds what was missed. */
public record Summing(boolean confirmed) implements Activity {

    @Override
    public Decision decide(Course course, ByPerson command) {
        boolean summarised = course.book().summary().isPresent();
        return switch (command) {
            case SessionCommand.Write(var who, _, _, _) when course.roster().brings(who) ->
                    refused(Phrase.REFUSED_OTHERS_SUMMARISE);
            case SessionCommand.Write _ when summarised ->
                    refused(Phrase.REFUSED_SUMMARISED_ALREADY);
            case SessionCommand.Write(var who, _, var words, _) ->
                    accepted(new SessionEvent.Summarised(who, words));
            case SessionCommand.Confirm _ when summarised || course.spoken() ->
                    accepted(new SessionEvent.SummaryConfirmed());
            case SessionCommand.Correct(_, _, var words) when summarised || course.spoken() ->
                    accepted(new SessionEvent.SummaryCorrected(words));
            case SessionCommand.Confirm _ -> refused(Phrase.REFUSED_NO_SUMMARY_YET);
            case SessionCommand.Correct _ -> refused(Phrase.REFUSED_NO_SUMMARY_YET);
            case SessionCommand.Say(var who, _, var words, _, _) ->
                    accepted(new SessionEvent.Remarked(who, words));
            case SessionCommand.Pass(var who, _, _) ->
                    accepted(new SessionEvent.Readied(who, true));
            case ByPerson _ -> refused(Phrase.REFUSED_SUMMARISING);
        };
    }

    @Override
    public Summing evolve(Course course, SessionEvent event) {
        return switch (event) {
            case SessionEvent.SummaryConfirmed _, SessionEvent.SummaryCorrected _ ->
                    new Summing(true);
            case SessionEvent _ -> this;
        };
    }

    @Override
    public boolean isOver(Course course) {
        return confirmed;
    }
}
