package nl.intervisie.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.RoomRef;

/**
 * What people do to the bot itself: commands, buttons and forms, each with the one immediate answer
 * on the interaction. Nobody waits for anybody else.
 */
final class Interactions extends ListenerAdapter {

    private static final Duration DEFERRED_AFTER = Duration.ofMillis(1500);

    private final Connection connection;
    private final Ear ear;
    private final Pages pages;

    Interactions(Connection connection, Ear ear) {
        this.connection = connection;
        this.ear = ear;
        pages = new Pages(connection.clock());
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        once(
                event,
                () -> {
                    var answering = answering(event, false);
                    Translator.commanded(event)
                            .ifPresentOrElse(
                                    it -> {
                                        whileWaiting(answering);
                                        answer(it, event, answering);
                                    },
                                    answering::nothing);
                });
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        once(
                event,
                () -> {
                    var answering = answering(event, true);
                    if (Pages.isOne(event.getComponentId())) {
                        turnPage(event, answering);
                    } else if (Knock.MINE.equals(event.getComponentId())) {
                        whileWaiting(answering);
                        Translator.lookedIn(event)
                                .ifPresentOrElse(
                                        it -> answer(it, event, answering), answering::nothing);
                    } else {
                        Translator.pressed(event)
                                .ifPresentOrElse(
                                        it -> pressed(it, event, answering), answering::nothing);
                    }
                });
    }

    private void pressed(Incoming.Pressed pressed, Interaction event, Answering answering) {
        if (!pressed.act().opensForm()) {
            whileWaiting(answering);
        }
        answer(pressed, event, answering);
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        once(
                event,
                () -> {
                    var answering = answering(event, event.getMessage() != null);
                    whileWaiting(answering);
                    if (Pages.isOne(event.getModalId())) {
                        filledIn(event, answering);
                    } else {
                        Carried.read(event.getModalId())
                                .ifPresentOrElse(
                                        it -> submitted(event, it, answering), answering::nothing);
                    }
                });
    }

    /** What Discord tells twice waits for itself, so that the first is the one that is answered. */
    private void once(Interaction event, Runnable task) {
        ear.inLane("interaction/" + event.getId(), task);
    }

    private Answering answering(Interaction event, boolean hasMessage) {
        return new Answering(connection.rest(), connection.app().id(), event, hasMessage);
    }

    /** Discord waits three seconds for a first word. */
    private void whileWaiting(Answering answering) {
        var _ = ear.later(DEFERRED_AFTER, answering::late);
    }

    private void submitted(ModalInteractionEvent event, Carried carried, Answering answering) {
        carried.about()
                .ifPresentOrElse(
                        room ->
                                answer(
                                        Translator.submitted(
                                                event, carried, room, Translator.values(event)),
                                        event,
                                        answering),
                        answering::nothing);
    }

    private void turnPage(ButtonInteractionEvent event, Answering answering) {
        pages.read(event.getComponentId())
                .ifPresentOrElse(
                        it -> answering.open(it.modal()),
                        () -> answering.say(OwnWords.of(event, "page-is-gone")));
    }

    private void filledIn(ModalInteractionEvent event, Answering answering) {
        var found = pages.read(event.getModalId());
        if (found.isEmpty()) {
            var words = Translator.words(event);
            answering.say(OwnWords.over(words, event, "page-is-gone"));
            return;
        }
        var page = pages.filledIn(found.get(), Translator.values(event));
        var draft = page.draft();
        if (page.isLast()) {
            var carried = new Carried(draft.form().submit(), Optional.of(draft.about()));
            var values = draft.filledIn();
            answer(Translator.submitted(event, carried, draft.about(), values), event, answering);
        } else {
            answering.say(onward(event, page.next()));
        }
    }

    /** What they wrote is shown to them: it is recorded with the last page, not before. */
    private static List<DataObject> onward(ModalInteractionEvent event, Pages.Page page) {
        var said = OwnWords.over(Translator.words(event), event, "page-more");
        var label = OwnWords.text(event, "page-next") + " (" + page.count() + ")";
        OwnWords.offer(said.getFirst(), label, page.written());
        return said;
    }

    private void answer(Incoming incoming, Interaction event, Answering answering) {
        var heard = ear.hear(incoming);
        if (heard.isEmpty()) {
            notRecorded(incoming, event, answering);
            return;
        }
        switch (heard.get()) {
            case Heard.Nothing _ -> answering.nothing();
            case Heard.Overview page -> say(page(page, incoming), incoming, answering);
            case Heard.OpenForm(var form) -> open(incoming, form, event, answering);
            case Heard.Note(var message) ->
                    say(whispered(message, incoming.room(), incoming), incoming, answering);
            case Heard.HandBack(var why, var text) ->
                    say(handedBack(why, text, incoming), incoming, answering);
        }
    }

    /** As long as nothing was answered Discord says so itself, and the form stays open. */
    private void notRecorded(Incoming incoming, Interaction event, Answering answering) {
        if (answering.fails()) {
            say(OwnWords.over(written(event), event, "not-recorded"), incoming, answering);
        }
    }

    private String written(Interaction event) {
        return event instanceof ModalInteractionEvent modal
                ? pages.read(modal.getModalId())
                        .map(it -> it.draft().words())
                        .orElseGet(() -> Translator.words(modal))
                : "";
    }

    /** Where the answer comes too late for the interaction, a private conversation is left. */
    private void say(List<DataObject> pieces, Incoming incoming, Answering answering) {
        if (!answering.say(pieces)) {
            connection
                    .present(incoming.room().workspace())
                    .ifPresent(it -> it.whispers().privately(incoming.who(), pieces));
        }
    }

    private void open(Incoming incoming, Form form, Interaction event, Answering answering) {
        var branch = connection.present(incoming.room().workspace());
        if (branch.isEmpty()) {
            answering.nothing();
            return;
        }
        var all = new Modals(branch.get().server()).pages(form);
        var modal =
                all.size() == 1
                        ? Modals.modal(
                                Carried.in(incoming.room(), form.submit()),
                                form.title(),
                                all.getFirst())
                        : pages.begin(event.getId(), form, incoming.room(), all).modal();
        if (!answering.open(modal)) {
            answering.say(OwnWords.of(event, "form-did-not-open"));
        }
    }

    /** What there is for one person: each thing a private word of its own. */
    private List<DataObject> page(Heard.Overview page, Incoming incoming) {
        var all = new ArrayList<DataObject>();
        page.parts().forEach(it -> all.addAll(whispered(it.message(), it.about(), incoming)));
        return all;
    }

    private List<DataObject> whispered(Message message, RoomRef about, Incoming incoming) {
        return connection
                .present(incoming.room().workspace())
                .map(it -> it.whispers().of(message, about))
                .orElseGet(List::of);
    }

    private List<DataObject> handedBack(Line why, String text, Incoming incoming) {
        return connection
                .present(incoming.room().workspace())
                .map(it -> it.whispers().handedBack(why, text, incoming.room()))
                .orElseGet(List::of);
    }
}
