package nl.intervisie.rehearsal.page;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.Words;
import nl.intervisie.rehearsal.house.Cast;
import nl.intervisie.rehearsal.house.RandomIds;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.house.Talk;
import nl.intervisie.rehearsal.solo.Solo;
import nl.intervisie.rehearsal.solo.Solos;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A room as one person sees it: whole, or what of it their browser does not have yet. */
@Controller
class RoomPage {

    private final Sites sites;
    private final Solos solos;
    private final RandomIds ids;

    RoomPage(Sites sites, Solos solos, RandomIds ids) {
        this.sites = sites;
        this.solos = solos;
        this.ids = ids;
    }

    @GetMapping("/room/{room}")
    String room(
            @PathVariable String room,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String talk,
            Model model) {
        if (!Cast.has(as)) {
            return "redirect:/";
        }
        var visit = new Visit(room, as);
        solos.find(room).ifPresent(Solo::visited);
        var now = sites.of(room).house().room(room);
        model.addAttribute("visit", visit);
        model.addAttribute("me", Painter.person(as));
        model.addAttribute("room", now);
        model.addAttribute("cast", Cast.PEOPLE.stream().map(Painter::person).toList());
        if (!now.has(as)) {
            model.addAttribute("names", names(now));
            return "rehearsal/threshold";
        }
        paint(Painter.of(now, as, talk, false).told(solos.find(room)), Set.of(), model);
        model.addAttribute("alone", solos.find(room).isPresent());
        model.addAttribute("mostCharacters", Words.MOST);
        model.addAttribute("once", ids.get());
        return "rehearsal/room";
    }

    @PostMapping("/room/{room}/live")
    String live(
            @PathVariable String room,
            @RequestParam String as,
            @RequestParam(defaultValue = "") String talk,
            @RequestParam(defaultValue = "") String have,
            @RequestParam(defaultValue = "false") boolean narrow,
            Model model) {
        var visit = new Visit(room, as);
        solos.find(room).ifPresent(Solo::visited);
        var now = sites.of(room).house().room(room);
        if (!now.has(as)) {
            throw new Complaint(HttpStatus.CONFLICT, "complaint.outside");
        }
        model.addAttribute("visit", visit);
        model.addAttribute("once", ids.get());
        var painter = Painter.of(now, as, talk, narrow).told(solos.find(room));
        paint(painter, new HashSet<>(have.lines().toList()), model);
        return "rehearsal/live";
    }

    private void paint(Painter painter, Set<String> have, Model model) {
        model.addAttribute("talkId", painter.talk().map(Talk::id).orElse(""));
        var panes = painter.panes(others(painter.room(), painter.me()), have);
        model.addAttribute("panes", panes);
        panes.forEach(pane -> model.addAttribute(pane.id().replace("-", ""), pane));
    }

    private static String names(Room room) {
        return room.inside().stream().sorted().map(Cast::name).collect(joining(", "));
    }

    private List<Room> others(Room room, String as) {
        return sites.of(room.id()).house().openRooms().stream()
                .filter(other -> other.has(as) && !other.id().equals(room.id()))
                .toList();
    }
}
