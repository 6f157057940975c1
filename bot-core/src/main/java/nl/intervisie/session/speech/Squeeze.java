package nl.intervisie.session.speech;

import static nl.intervisie.session.effect.Saying.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.method.Pace;
import nl.intervisie.method.Plan;
import nl.intervisie.session.Lobby;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Saying;

/**
 * That more people came than can all be heard in the length that is arranged, and what would do.
 */
record Squeeze(Lobby lobby) {

    private static final List<String> PLACES = List.of("first", "second", "third");

    /** One sentence for the card; nothing when all are heard, or when it is a practice. */
    Optional<Saying> said() {
        return lobby.setup().practice()
                ? Optional.empty()
                : tight().stream().findFirst().map(this::of);
    }

    private Saying of(Plan.Box box) {
        var said =
                say(Phrase.LOBBY_TIGHT)
                        .scripted("phase", box.phase().id(), "title")
                        .with("people", people())
                        .with("longer", longer().orElse(0));
        var ways = ways();
        for (int i = 0; i < PLACES.size(); i++) {
            said = said.code(PLACES.get(i), i < ways.size() ? ways.get(i) : "none");
        }
        return said;
    }

    private List<String> ways() {
        var ways = new ArrayList<String>();
        longer().ifPresent(_ -> ways.add("longer"));
        if (tight().stream().allMatch(it -> pace().fitsWithOneEach(it, people()))) {
            ways.add("fewer");
        }
        if (fitsInBasic()) {
            ways.add("basic");
        }
        if (!lobby.setup().spoken() && isHeardAll(new Pace(true))) {
            ways.add("talk");
        }
        return ways;
    }

    private int people() {
        return Math.max(lobby.roster().speakers().size(), 1);
    }

    private Pace pace() {
        return new Pace(lobby.setup().spoken());
    }

    private List<Plan.Box> tight() {
        return lobby.plan().boxes().stream()
                .filter(it -> pace().needs(it.phase(), people()) > it.time().toSeconds())
                .toList();
    }

    private boolean isHeardAll(Pace pace) {
        return pace.tooTight(lobby.plan(), people()).isEmpty();
    }

    private Optional<Integer> longer() {
        return pace().offered(lobby.method(), people(), lobby.setup().turned()).stream()
                .filter(it -> it > lobby.setup().minutes())
                .findFirst();
    }

    /** The first method is the basic model, which every group can go by. */
    private boolean fitsInBasic() {
        var basic = lobby.methods().first();
        return !basic.equals(lobby.method())
                && pace().offered(basic, people()).contains(lobby.setup().minutes());
    }
}
