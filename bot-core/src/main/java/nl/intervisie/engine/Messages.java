package nl.intervisie.engine;

import java.util.Optional;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.News;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.Engine.Answer;
import nl.intervisie.engine.Engine.Asking;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;
import nl.intervisie.session.effect.Verb;

/** What people do with messages: type them, mend them, take them away, react to ours. */
final class Messages {

    private final Reception reception;
    private final Engine engine;
    private final Sessions sessions;
    private final Renderer renderer;
    private final Parking parking;
    private final Ears ears;
    private final Reactions reactions;

    Messages(
            Reception reception,
            Engine engine,
            Sessions sessions,
            Renderer renderer,
            Parking parking,
            Reactions reactions) {
        this.reception = reception;
        this.engine = engine;
        this.sessions = sessions;
        this.renderer = renderer;
        this.parking = parking;
        this.reactions = reactions;
        ears = renderer.ears();
    }

    Heard typed(Incoming.Typed typed) {
        var live = reception.livingIn(typed.room());
        if (live.isEmpty() || live.get().seat(typed.who()).isEmpty() || typed.text().isBlank()) {
            return new Heard.Nothing();
        }
        if (Places.isInOldThread(live.get(), typed.thread())) {
            return renderer.note(live.get(), Saying.say(Phrase.REFUSED_OLD_THREAD));
        }
        boolean inPlace = Places.isInPlace(live.get(), typed.thread());
        var asking =
                new Asking(
                        Optional.of(typed.who()),
                        Optional.of(typed.message().id()),
                        (who, at, words) ->
                                new SessionCommand.Say(
                                        who,
                                        at,
                                        words.keep(typed.text()),
                                        ears.typed(live.get(), typed.text()),
                                        inPlace));
        return switch (engine.carryOut(live.get(), Optional.of(typed.key()), asking)) {
            case Answer.Done(var session, _) -> {
                again(session);
                yield new Heard.Nothing();
            }
            case Answer.No(var session, var why, _) -> renderer.note(session, why);
        };
    }

    /** Hears again what was said about messages that this session knows by now. */
    void again(Live live) {
        for (var incoming : parking.in(live.room())) {
            boolean known =
                    switch (incoming) {
                        case Incoming.Reacted reacted -> Places.isKnown(live, reacted.message());
                        case Incoming.Retyped retyped ->
                                live.typed(retyped.message().id()).isPresent();
                        case Incoming.Erased erased ->
                                live.typed(erased.message().id()).isPresent();
                        case Incoming _ -> false;
                    };
            if (known) {
                reception.hear(incoming);
                parking.leave(incoming);
            }
        }
    }

    Heard mended(Incoming.Retyped mended) {
        return aboutTyped(mended, mended.message(), Optional.of(mended.text()));
    }

    Heard erased(Incoming.Erased erased) {
        return aboutTyped(erased, erased.message(), Optional.empty());
    }

    private Heard aboutTyped(Incoming incoming, MessageRef message, Optional<String> mended) {
        var live = sessions.in(incoming.room());
        var ref = live.flatMap(it -> it.typed(message.id()));
        if (live.isEmpty() || live.get().seat(incoming.who()).isEmpty()) {
            return new Heard.Nothing();
        }
        if (ref.isEmpty()) {
            parking.park(incoming);
            return new Heard.Nothing();
        }
        return reception.asked(
                live.get(),
                incoming,
                (seat, at, words) ->
                        mended.<SessionCommand>map(
                                        text -> {
                                            words.replace(ref.get(), text);
                                            return new SessionCommand.Mend(seat, at, ref.get());
                                        })
                                .orElseGet(() -> new SessionCommand.Erase(seat, at, ref.get())));
    }

    Heard reacted(Incoming.Reacted reacted) {
        var live = sessions.in(reacted.room());
        var verb = Renderer.verb(reacted.emoji());
        if (live.isEmpty() || verb.isEmpty()) {
            return new Heard.Nothing();
        }
        if (!Places.isCardOn(live.get(), reacted.message())) {
            if (!Places.isKnown(live.get(), reacted.message()) && engine.owes(live.get())) {
                parking.park(reacted);
            }
            return new Heard.Nothing();
        }
        reactions.hear(reacted);
        boolean on = reacted.on();
        var answer =
                engine.carryOut(
                        live.get(),
                        Optional.of(reacted.key()),
                        Asking.by(
                                reacted.who(),
                                (who, at, _) ->
                                        verb.get() == Verb.READY
                                                ? new SessionCommand.Ready(who, at, on)
                                                : new SessionCommand.Extend(who, at, on)));
        return reception.answer(answer);
    }

    /** Hears what changed on the card of the moment since it was last heard. */
    void seen(News.ReactionsSeen seen) {
        sessions.in(seen.room())
                .filter(live -> Places.isCardOn(live, seen.message()))
                .ifPresent(live -> live.seats().values().forEach(who -> seen(seen, who)));
    }

    private void seen(News.ReactionsSeen seen, UserRef who) {
        for (var emoji : Renderer.EMOJI) {
            boolean on = seen.has(who, emoji);
            var key = on(seen.key(), who.id() + "/" + emoji);
            var reacted = new Incoming.Reacted(key, who, seen.room(), seen.message(), emoji, on);
            if (reactions.isNew(reacted)) {
                var _ = reacted(reacted);
            }
        }
    }

    private static HeardKey on(HeardKey key, String what) {
        return new HeardKey(key.workspace(), key.id() + "/" + what);
    }
}
