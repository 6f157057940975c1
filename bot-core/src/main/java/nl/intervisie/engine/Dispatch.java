package nl.intervisie.engine;

import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.effect.Notice;
import nl.intervisie.session.seat.Seat;

/**
 * Turns what is owed into an errand, at the moment it goes out: people, places and words are looked
 * up only then.
 */
final class Dispatch {

    static final String ROOM_SLOT = "room";

    /** How the slot of a phase's card begins. */
    static final String CARD = "card-";

    private final ChatPlatform platform;
    private final Renderer renderer;
    private final Journal journal;

    Dispatch(ChatPlatform platform, Renderer renderer, Journal journal) {
        this.journal = journal;
        this.platform = platform;
        this.renderer = renderer;
    }

    /** Under which slot the result of an effect is found again; empty when it is not. */
    static String slot(Effect effect) {
        return switch (effect) {
            case Effect.Say(_, var slot, _) -> slot;
            case Effect.Revise(_, var slot, _) -> slot;
            case Effect.TakeAway(_, var slot) -> slot;
            case Effect.OpenThread(var epoch, _, _) -> thread(epoch);
            case Effect.OpenRoom _ -> ROOM_SLOT;
            case Effect.LetIn _, Effect.CleanUp _ -> "";
        };
    }

    /** In which lane an effect goes out. */
    static String lane(Effect effect) {
        return switch (effect) {
            case Effect.Say(var to, _, _) -> lane(to);
            case Effect.Revise(var to, _, _) -> lane(to);
            case Effect.TakeAway(var to, _) -> lane(to);
            default -> ROOM_SLOT;
        };
    }

    private static String lane(Listeners to) {
        return switch (to) {
            case Listeners.Only(var who) -> who.id();
            case Listeners.Desk(var who) -> who.id();
            case Listeners.Everyone _, Listeners.InThread _ -> ROOM_SLOT;
        };
    }

    private static String thread(int epoch) {
        return "thread-" + epoch;
    }

    /** The message that is to be taken away, as it is found now. */
    static Optional<String> about(Live live, Owed owed) {
        return owed.effect() instanceof Effect.TakeAway(_, var slot)
                ? Optional.ofNullable(live.slots().get(slot))
                : Optional.empty();
    }

    /**
     * The errand; empty when there is nobody, or nothing, left to do it for.
     *
     * @param about the message to take away, when it is not the one found under its slot now
     */
    Optional<Errand> errand(Live live, Owed owed, Optional<String> about) {
        var key = new ErrandKey(owed.key());
        return switch (owed.effect()) {
            case Effect.Say(var to, _, var notice) -> post(live, owed, to, notice);
            case Effect.Revise(var to, var slot, var notice) -> edit(live, owed, to, slot, notice);
            case Effect.TakeAway(var to, _) ->
                    both(audience(live, to), about.or(() -> about(live, owed)).map(MessageRef::new))
                            .map(it -> new Errand.Remove(key, it.to(), it.target()));
            case Effect.OpenThread(var epoch, var title, var people)
                    when platform.capabilities(live.room()).threads() ->
                    target(live, CARD + epoch)
                            .map(card ->
                                    new Errand.OpenThread(
                                            key,
                                            live.room(),
                                            card,
                                            renderer.plain(live, title),
                                            users(live, people)));
            case Effect.OpenThread _ -> Optional.empty();
            case Effect.OpenRoom(var people) ->
                    Optional.of(
                            new Errand.OpenRoom(
                                    key,
                                    live.room(),
                                    "intervisie-" + live.key.id(),
                                    users(live, people)));
            case Effect.LetIn(var who) ->
                    live.user(who).map(user -> new Errand.Invite(key, live.room(), user));
            case Effect.CleanUp _ ->
                    Optional.of(
                            new Errand.CleanUp(
                                    key,
                                    live.room(),
                                    ours(live),
                                    live.slots().containsKey(ROOM_SLOT)));
        };
    }

    private Optional<Errand> post(Live live, Owed owed, Listeners to, Notice notice) {
        return audience(live, to)
                .map(it ->
                        new Errand.Post(
                                new ErrandKey(owed.key()),
                                it,
                                threadOf(live, to),
                                renderer.message(live, notice, owed.epoch())));
    }

    private Optional<Errand> edit(Live live, Owed owed, Listeners to, String slot, Notice notice) {
        return both(audience(live, to), target(live, slot))
                .map(it ->
                        new Errand.Edit(
                                new ErrandKey(owed.key()),
                                it.to(),
                                it.target(),
                                renderer.message(live, notice, owed.epoch())));
    }

    private record Aimed(Audience to, MessageRef target) {}

    private static Optional<Aimed> both(Optional<Audience> to, Optional<MessageRef> target) {
        return to.flatMap(audience -> target.map(ref -> new Aimed(audience, ref)));
    }

    private List<MessageRef> ours(Live live) {
        var stays = live.slots().getOrDefault(Effect.CleanUp.STAYS, "");
        return journal.sent(live.key).stream()
                .filter(it -> !it.equals(stays))
                .map(MessageRef::new)
                .toList();
    }

    private static Optional<MessageRef> target(Live live, String slot) {
        return Optional.ofNullable(live.slots().get(slot)).map(MessageRef::new);
    }

    private static Optional<ThreadRef> threadOf(Live live, Listeners to) {
        return to instanceof Listeners.InThread(var epoch)
                ? Optional.ofNullable(live.slots().get(thread(epoch)))
                        .map(id -> new ThreadRef(live.room(), id))
                : Optional.empty();
    }

    private static Optional<Audience> audience(Live live, Listeners to) {
        return switch (to) {
            case Listeners.Everyone _, Listeners.InThread _ ->
                    Optional.of(new Audience.Room(live.room()));
            case Listeners.Only(var who) ->
                    live.user(who).map(user -> new Audience.Person(user, live.room()));
            case Listeners.Desk(var who) ->
                    live.user(who).map(user -> new Audience.Desk(user, live.room()));
        };
    }

    private static List<UserRef> users(Live live, List<Seat> seats) {
        return seats.stream().map(live::user).flatMap(Optional::stream).toList();
    }
}
