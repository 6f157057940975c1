package nl.intervisie.rehearsal.page;

import java.util.List;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.solo.Solo;
import nl.intervisie.rehearsal.solo.Solos;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The same moment through everybody's eyes, side by side: only for a session that is tried alone,
 * where nobody is real but the reader.
 */
@Controller
class EveryonePage {

    private final Sites sites;
    private final Solos solos;

    EveryonePage(Sites sites, Solos solos) {
        this.sites = sites;
        this.solos = solos;
    }

    @GetMapping("/room/{room}/everyone")
    String everyone(@PathVariable String room, Model model) {
        var solo = solos.find(room).orElseThrow(Sites.Over::new);
        solo.visited();
        var now = sites.of(room).house().room(room);
        model.addAttribute("visit", new Visit(room, solo.me()));
        model.addAttribute("bar", Piece.of("solo-is", "solo", SoloView.of(solo, "")));
        model.addAttribute("eyes", eyes(now, solo));
        model.addAttribute("once", "everyone");
        return "rehearsal/everyone";
    }

    private static List<Eyes> eyes(Room room, Solo solo) {
        return room.inside().stream().sorted().map(who -> Eyes.of(room, who, solo)).toList();
    }
}
