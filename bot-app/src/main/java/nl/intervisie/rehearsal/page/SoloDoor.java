package nl.intervisie.rehearsal.page;

import java.util.Locale;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.solo.Cue;
import nl.intervisie.rehearsal.solo.Pace;
import nl.intervisie.rehearsal.solo.Solo;
import nl.intervisie.rehearsal.solo.Solos;
import nl.intervisie.rehearsal.solo.Wish;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Trying a session alone: beginning one, and its clock. */
@Controller
class SoloDoor {

    private final Sites sites;
    private final Solos solos;

    SoloDoor(Sites sites, Solos solos) {
        this.sites = sites;
        this.solos = solos;
    }

    /** Without a length for this method it takes the method's shortest. */
    @PostMapping("/alone")
    Object begin(
            @RequestParam String method,
            @RequestParam String role,
            @RequestParam String story,
            @RequestParam(defaultValue = "0") int minutes,
            Locale language) {
        var offer = solos.offer(language.getLanguage());
        int length =
                offer.ways().stream()
                        .filter(it -> it.id().equals(method))
                        .flatMap(it -> it.minutes().stream())
                        .filter(it -> it >= minutes)
                        .findFirst()
                        .orElse(0);
        var room =
                solos.open(new Wish(method, role, language.getLanguage(), length, story))
                        .orElseThrow(SoloDoor::notThis);
        return FrontDoor.seeOther(new Visit(room, solo(room).me()).address());
    }

    @PostMapping("/room/{room}/pace")
    Object pace(
            @PathVariable String room,
            @RequestParam String pace,
            @RequestParam String back,
            @RequestHeader(defaultValue = "") String page) {
        solo(room).pace(read(pace));
        return done(room, back, page);
    }

    @PostMapping("/room/{room}/step")
    Object step(
            @PathVariable String room,
            @RequestParam String back,
            @RequestHeader(defaultValue = "") String page) {
        var solo = solo(room);
        solo.pace(Pace.STEP);
        solo.step();
        return done(room, back, page);
    }

    @PostMapping("/room/{room}/forme")
    Object forMe(
            @PathVariable String room,
            @RequestParam String back,
            @RequestHeader(defaultValue = "") String page) {
        var solo = solo(room);
        if (solo.cue().filter(Cue::form).isPresent()) {
            solo.fillForMe();
        } else {
            solo.doForMe();
        }
        return done(room, back, page);
    }

    private Solo solo(String room) {
        var solo = solos.find(room).orElseThrow(Sites.Over::new);
        solo.visited();
        return solo;
    }

    private static Pace read(String pace) {
        for (var each : Pace.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(pace)) {
                return each;
            }
        }
        throw notThis();
    }

    private Object done(String room, String back, String page) {
        var visit = new Visit(room, solo(room).me());
        sites.of(room);
        return page.isEmpty()
                ? FrontDoor.seeOther(
                        back.equals("everyone") ? "/room/" + room + "/everyone" : visit.address())
                : ResponseEntity.noContent().build();
    }

    private static Complaint notThis() {
        return new Complaint(HttpStatus.BAD_REQUEST, "complaint.request");
    }
}
