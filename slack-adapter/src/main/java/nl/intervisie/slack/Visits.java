package nl.intervisie.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody meets the bot, looks at their Home tab, or does something there: they are welcomed, and
 * shown their page as it is now.
 *
 * @param hear what the bot makes of it; empty when it could not be recorded
 */
record Visits(
        SlackPlatform.Branch branch,
        Translator translator,
        Function<Incoming, Optional<Heard>> hear) {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    /** Whoever only looks in says nothing that could be lost, and is asked for their language. */
    static boolean isOne(Incoming incoming) {
        return incoming instanceof Incoming.Met || incoming instanceof Incoming.LookedIn;
    }

    void come(Incoming incoming) {
        switch (incoming) {
            case Incoming.Met(var key, var who, var room, _) ->
                    meet(new Incoming.Met(key, who, room, language(who)));
            case Incoming.LookedIn(var key, var who, var room, _) ->
                    look(new Incoming.LookedIn(key, who, room, language(who)));
            case Incoming _ -> {}
        }
    }

    private Optional<String> language(UserRef who) {
        return Optional.of(branch.team().language(who.id()));
    }

    private void meet(Incoming.Met met) {
        hear.apply(met)
                .flatMap(Answers::told)
                .ifPresent(message -> branch.home().tell(met.who(), message));
    }

    private void look(Incoming.LookedIn looked) {
        hear.apply(looked)
                .ifPresent(heard -> {
                    show(looked, heard);
                    meet(translator.met(looked));
                });
    }

    private void show(Incoming.LookedIn looked, Heard heard) {
        if (heard instanceof Heard.Overview page) {
            branch.pages().show(looked, page);
        }
    }

    /** Somebody pressed something on their Home tab. */
    void pressed(Incoming incoming, Heard heard, JsonObject payload) {
        var home = branch.home();
        switch (heard) {
            case Heard.OpenForm(var form) -> home.show(payload, form, incoming.room().id());
            case Heard.Note(var message) -> home.show(payload, Windows.lines(message), "");
            case Heard.HandBack(var why, var text) -> home.show(payload, List.of(why), text);
            case Heard.Nothing _, Heard.Overview _ -> {}
        }
        showAgain(incoming);
    }

    /** Somebody did something on their Home tab: it is shown to them as it is now. */
    void showAgain(Incoming act) {
        try {
            var direct = branch.home().direct(act.who()).id();
            var looked = translator.again(act, direct, language(act.who()));
            hear.apply(looked).ifPresent(it -> show(looked, it));
        } catch (NotDelivered | Unclear | SaysNo e) {
            LOG.warn("A Home tab was not published again: {}", e.getMessage());
        }
    }
}
