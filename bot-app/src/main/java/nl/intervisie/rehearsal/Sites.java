package nl.intervisie.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.intervisie.rehearsal.house.House;

/** In which house each room is: those that are tried alone each have one of their own. */
public final class Sites {

    /** How the rooms begin that are in a house of their own. */
    public static final String APART = "alleen-";

    /** How those of them begin in which somebody tries a script of their own. */
    public static final String OWN = APART + "script-";

    private final Site main;
    private final Map<String, Site> apart = new ConcurrentHashMap<>();
    private final List<Consumer<House>> interested = new CopyOnWriteArrayList<>();

    public Sites(Site main) {
        this.main = main;
    }

    /** The house that is kept. */
    public Site main() {
        return main;
    }

    /**
     * Where this room is.
     *
     * @throws Over when it was in a house of its own that is gone
     */
    public Site of(String room) {
        if (!room.startsWith(APART)) {
            return main;
        }
        var site = apart.get(room);
        if (site == null) {
            throw new Over();
        }
        return site;
    }

    /** From now on this room is there, in a house of its own. */
    public void open(String room, Site site) {
        apart.put(room, site);
        interested.forEach(each -> each.accept(site.house()));
    }

    /** From now on this room is gone. */
    public void close(String room) {
        apart.remove(room);
    }

    /** Tells this of every house there is and comes. */
    public void eachHouse(Consumer<House> who) {
        interested.add(who);
        who.accept(main.house());
        apart.values().forEach(site -> who.accept(site.house()));
    }

    /** The session that was tried alone is over and nothing of it was kept. */
    public static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
