package nl.intervisie.solo;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.method.Methods;
import nl.intervisie.method.Plan;
import nl.intervisie.method.script.Catalogue;
import nl.intervisie.rehearsal.Answers;
import nl.intervisie.rehearsal.Deed;
import nl.intervisie.rehearsal.Ear;
import nl.intervisie.rehearsal.Inbound;
import nl.intervisie.rehearsal.Site;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.RandomIds;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.solo.Offer;
import nl.intervisie.rehearsal.solo.Solo;
import nl.intervisie.rehearsal.solo.Wish;

/** Rooms to try a session alone in, without a page. */
public final class Rooms implements AutoCloseable {

    public final Methods methods = Catalogue.builtIn();
    final Sites sites;
    public final SoloRooms rooms;
    private final House main;

    public Rooms(InstantSource clock) {
        var ids = new RandomIds();
        var threads = Thread.ofPlatform().daemon().factory();
        main = House.inMemory(clock, ids, threads);
        Hearing nobody = _ -> new Heard.Nothing();
        var answers = new Answers(main);
        var ear = new Ear(main, () -> nobody, answers);
        sites = new Sites(new Site(main, new Inbound(main, ear, () -> nobody, answers), answers));
        rooms = new SoloRooms(methods, sites, ids, clock, threads);
    }

    /** A wish for the shortest length there is. */
    Wish wish(String method, String role, String language, String story) {
        var way =
                rooms.offer(language).ways().stream()
                        .filter(it -> it.id().equals(method))
                        .findFirst()
                        .orElseThrow();
        return new Wish(method, role, language, way.minutes().getFirst(), story);
    }

    /** All that is done in what is wished for. */
    List<String> kinds(Wish wish) {
        var method = methods.named(wish.method()).orElseThrow();
        return Plan.of(method, wish.minutes(), method.on(wish.minutes(), Set.of())).boxes().stream()
                .map(it -> it.phase().kind().written())
                .distinct()
                .toList();
    }

    /** Somebody types this where it is talked now. */
    void types(String id, String who, String text) {
        var talk = room(id).talks().getLast().id();
        var deed = new Deed(id, who, "typed-by-" + who);
        sites.of(id).inbound().typed(deed, Optional.of(talk), text);
    }

    List<Offer.Way> ways() {
        return rooms.offer("nl").ways();
    }

    public Solo solo(String room) {
        return rooms.find(room).orElseThrow();
    }

    public Room room(String id) {
        return sites.of(id).house().room(id);
    }

    @Override
    public void close() {
        main.close();
    }
}
