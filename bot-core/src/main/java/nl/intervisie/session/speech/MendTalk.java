package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import nl.intervisie.chat.Message.Kind;
import nl.intervisie.session.InPhase;
import nl.intervisie.session.Reviewing;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.course.Book;
import nl.intervisie.session.course.Bringers;
import nl.intervisie.session.course.Course;
import nl.intervisie.session.course.Question;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.TextRef;

/**
 * What we showed of somebody's words follows when they mend or withdraw them; withdrawing always
 * wins.
 */
record MendTalk(Course course, Session after) {

    List<Effect> about(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Withdrawn(var ref) -> shownAnew(ref);
            case SessionEvent.Mended(var ref) -> shownAnew(ref);
            case SessionEvent _ -> List.of();
        };
    }

    private Book book() {
        return course.book();
    }

    private List<Effect> shownAnew(TextRef ref) {
        var effects = new ArrayList<Effect>();
        book().questions().all().stream()
                .filter(it -> it.words().equals(ref))
                .forEach(it -> effects.add(question(it)));
        book().writings().all().stream()
                .filter(it -> it.words().equals(ref))
                .forEach(it ->
                        effects.add(
                                new Effect.Revise(
                                        Says.ROOM,
                                        Says.shownSlot(ref),
                                        Notice.of(
                                                Kind.SHOWING,
                                                say(Phrase.SAID_BY)
                                                        .named("who", it.who())
                                                        .said("text", ref)))));
        if (book().notes().contains(ref)) {
            effects.addAll(FirstWords.notesAgain(course));
        }
        if (isInSummary(ref)) {
            effects.addAll(summary());
        }
        return effects;
    }

    private Effect question(Question question) {
        return after instanceof InPhase phase
                ? FloorTalk.mended(phase, question)
                : FloorTalk.past(course, question);
    }

    private boolean isInSummary(TextRef ref) {
        return book().restated().filter(ref::equals).isPresent()
                || course.suggestions().stream().anyMatch(it -> it.words().equals(ref));
    }

    private List<Effect> summary() {
        var effects = new ArrayList<Effect>();
        if (!book().choice().picks().isEmpty()) {
            effects.add(
                    new Effect.Revise(Says.ROOM, WritingTalk.CHOSEN, WritingTalk.chosen(course)));
        }
        if (after instanceof Reviewing reviewing) {
            new Bringers(course)
                    .here()
                    .forEach(who ->
                            effects.add(
                                    new Effect.Revise(
                                            new Listeners.Only(who),
                                            SummarySheet.slot(course, who),
                                            SummarySheet.look(reviewing, who))));
        }
        if (book().posting().posted()) {
            effects.add(
                    new Effect.Revise(Says.ROOM, SummarySheet.SLOT, SummarySheet.posted(course)));
        }
        return effects;
    }
}
