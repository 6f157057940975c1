package nl.intervisie.session;

import java.util.Optional;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.ByPerson;
import nl.intervisie.session.course.Bringers;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Roster;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/**
 * Which role may do what, whatever the phase. Asked when a command is executed, whatever a button
 * carried; the one place that knows. What a role may do within one phase (whose turn it is, that a
 * bringer does not vote on two) stands in the rows of that phase.
 */
final class Authority {

    private Authority() {}

    /** Why this person may not ask this of a session that has begun; empty when they may. */
    static Optional<Phrase> objection(Course course, SessionCommand command) {
        return switch (command) {
            case SessionCommand.Mend(var who, _, var ref) -> overWords(course, who, ref);
            case SessionCommand.Erase(var who, _, var ref) -> overWords(course, who, ref);
            case SessionCommand.Strike(var who, _, _) -> overSummary(course, who, command);
            case SessionCommand.Publish(var who, _) -> overSummary(course, who, command);
            case SessionCommand.TakeBack(var who, _) when hasBrought(course, who) ->
                    Optional.of(Phrase.REFUSED_CASE_PAST);
            case SessionCommand other -> objection(course.roster(), other);
        };
    }

    /** Whether their case was gone through, and it is about another's now. */
    private static boolean hasBrought(Course course, Seat who) {
        return course.book().brought().contains(who)
                && course.roster().has(who)
                && !course.roster().brings(who);
    }

    /**
     * Words in the book are their author's, here or gone; what was said in passing, whoever takes
     * part.
     */
    private static Optional<Phrase> overWords(Course course, Seat who, TextRef ref) {
        return course.book()
                .author(ref, course.roster().bringer())
                .map(author -> unless(author.equals(who), Phrase.REFUSED_NOT_YOURS))
                .orElseGet(() -> unless(course.roster().has(who), Phrase.REFUSED_NOT_IN));
    }

    /** The summary is looked at by all who brought a case, not by the last one only. */
    private static Optional<Phrase> overSummary(Course course, Seat who, SessionCommand command) {
        return new Bringers(course).here().contains(who)
                ? Optional.empty()
                : objection(course.roster(), command);
    }

    /** Why this person may not ask this; empty when they may. */
    static Optional<Phrase> objection(Roster roster, SessionCommand command) {
        return command instanceof ByPerson asked
                ? objection(roster, asked, asked.who())
                : Optional.empty();
    }

    private static Optional<Phrase> objection(Roster roster, ByPerson command, Seat who) {
        return switch (command) {
            case SessionCommand.Open _,
                    SessionCommand.Join _,
                    SessionCommand.Observe _,
                    SessionCommand.ComeIn _,
                    SessionCommand.GoOut _ ->
                    Optional.empty();
            case SessionCommand.Leave _ when roster.observers().contains(who) -> Optional.empty();
            case SessionCommand.TakeBack _, SessionCommand.Stop _ when roster.brings(who) ->
                    Optional.empty();
            case ByPerson _ when !roster.has(who) -> Optional.of(Phrase.REFUSED_NOT_IN);
            case SessionCommand.Answer _,
                    SessionCommand.SkipQuestion _,
                    SessionCommand.Seal _,
                    SessionCommand.Unseal _,
                    SessionCommand.Sort _,
                    SessionCommand.Answered _,
                    SessionCommand.PickQuestions _,
                    SessionCommand.Confirm _,
                    SessionCommand.Correct _,
                    SessionCommand.Choose _,
                    SessionCommand.Commit _,
                    SessionCommand.Strike _,
                    SessionCommand.Publish _,
                    SessionCommand.TakeBack _,
                    SessionCommand.Note _,
                    SessionCommand.LetIn _ ->
                    unless(roster.brings(who), Phrase.REFUSED_BRINGERS_OWN);
            case SessionCommand.Offer _,
                    SessionCommand.OfferNothing _,
                    SessionCommand.Bring _,
                    SessionCommand.Vote _,
                    SessionCommand.Write _,
                    SessionCommand.Ask _,
                    SessionCommand.Reword _,
                    SessionCommand.KeepForLater _,
                    SessionCommand.LeaveAsIs _,
                    SessionCommand.WriteSeveral _,
                    SessionCommand.UseDraft _,
                    SessionCommand.Gain _,
                    SessionCommand.Pass _,
                    SessionCommand.Busy _,
                    SessionCommand.Done _ ->
                    unless(roster.speakers().contains(who), Phrase.REFUSED_GUIDE_GUARDS);
            case SessionCommand.GiveTurn _,
                    SessionCommand.HoldQuestion _,
                    SessionCommand.MergeQuestion _ ->
                    unless(roster.guides(who), Phrase.REFUSED_GUIDES_OWN);
            case SessionCommand.NameGuide(_, _, var guide)
                    when guide.filter(who::equals).isPresent() ->
                    unless(
                            roster.guide().isEmpty() || roster.leads(who),
                            Phrase.REFUSED_LEADERS_OWN);
            case SessionCommand.NameGuide _,
                    SessionCommand.NameBringer _,
                    SessionCommand.Remove _ ->
                    unless(roster.leads(who), Phrase.REFUSED_LEADERS_OWN);
            case SessionCommand.Stop _ -> unless(mayStop(roster, who), Phrase.REFUSED_STOP);
            case ByPerson _ -> Optional.empty();
        };
    }

    /** The bringer, the guide, and while there is no bringer here who started it. */
    private static boolean mayStop(Roster roster, Seat who) {
        return roster.guides(who) || !roster.hasBringer() && roster.starter().equals(who);
    }

    private static Optional<Phrase> unless(boolean may, Phrase objection) {
        return may ? Optional.empty() : Optional.of(objection);
    }
}
