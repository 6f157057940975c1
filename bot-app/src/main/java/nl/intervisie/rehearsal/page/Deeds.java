package nl.intervisie.rehearsal.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.rehearsal.Inbound;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.Words;
import nl.intervisie.rehearsal.house.RandomIds;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What people do in a room, one address an act. A script is answered with nothing, a bare browser
 * with the room.
 */
@Controller
@RequestMapping("/room/{room}")
class Deeds {

    private static final String FIELD = "field.";

    private final Sites sites;
    private final RandomIds ids;

    Deeds(Sites sites, RandomIds ids) {
        this.sites = sites;
        this.ids = ids;
    }

    @PostMapping("/leave")
    Object leave(@PathVariable String room, @RequestParam String as) {
        var visit = new Visit(room, as);
        inbound(visit).wentOut(visit.room(), visit.as());
        return FrontDoor.seeOther("/");
    }

    @PostMapping("/say")
    Object say(
            @PathVariable String room,
            @RequestParam String as,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String talk,
            @RequestParam(defaultValue = "") String mend,
            @RequestParam String once,
            @RequestHeader(defaultValue = "") String page,
            Locale language) {
        var visit = new Visit(room, as);
        var deed = visit.deed(once, language);
        fitting(text);
        if (mend.isEmpty()) {
            inbound(visit).typed(deed, Optional.of(talk).filter(id -> !id.isEmpty()), text);
        } else {
            inbound(visit).retyped(deed, mend, text);
        }
        return done(visit, page);
    }

    @PostMapping("/withdraw")
    Object withdraw(
            @PathVariable String room,
            @RequestParam String as,
            @RequestParam String message,
            @RequestHeader(defaultValue = "") String page) {
        var visit = new Visit(room, as);
        inbound(visit).erased(visit.deed(ids.get()), message);
        return done(visit, page);
    }

    @PostMapping("/command")
    Object command(
            @PathVariable String room,
            @RequestParam String as,
            @RequestParam String words,
            @RequestParam String once,
            @RequestHeader(defaultValue = "") String page,
            Locale language) {
        var visit = new Visit(room, as);
        fitting(words);
        inbound(visit).commanded(visit.deed(once, language), Words.clean(words));
        return done(visit, page);
    }

    @PostMapping("/press")
    Object press(
            @PathVariable String room,
            @RequestParam String as,
            @RequestParam String act,
            @RequestParam String once,
            @RequestHeader(defaultValue = "") String page) {
        var visit = new Visit(room, as);
        inbound(visit).pressed(visit.deed(once), act(act));
        return done(visit, page);
    }

    @PostMapping("/react")
    Object react(
            @PathVariable String room,
            @RequestParam String as,
            @RequestParam String message,
            @RequestParam String emoji,
            @RequestParam boolean on,
            @RequestHeader(defaultValue = "") String page) {
        var visit = new Visit(room, as);
        inbound(visit).reacted(visit.deed(ids.get()), message, emoji, on);
        return done(visit, page);
    }

    @PostMapping("/submit")
    Object submit(
            @PathVariable String room,
            @RequestParam String as,
            @RequestParam String act,
            @RequestParam String once,
            @RequestParam MultiValueMap<String, String> all,
            @RequestHeader(defaultValue = "") String page) {
        var visit = new Visit(room, as);
        inbound(visit).submitted(visit.deed(once), act(act), values(all));
        return done(visit, page);
    }

    @PostMapping("/putaway")
    Object putAway(
            @PathVariable String room,
            @RequestParam String as,
            @RequestParam String message,
            @RequestHeader(defaultValue = "") String page) {
        var visit = new Visit(room, as);
        sites.of(visit.room()).answers().putAway(visit.room(), visit.as(), message);
        return done(visit, page);
    }

    private Inbound inbound(Visit visit) {
        return sites.of(visit.room()).inbound();
    }

    private static Map<String, String> values(MultiValueMap<String, String> all) {
        var values = new HashMap<String, String>();
        all.forEach((name, several) -> {
            if (name.startsWith(FIELD)) {
                var value = Words.clean(String.join(",", several));
                fitting(value);
                values.put(name.substring(FIELD.length()), value);
            }
        });
        return values;
    }

    private static Act act(String written) {
        try {
            return Act.read(written);
        } catch (IllegalArgumentException e) {
            throw new Complaint(HttpStatus.BAD_REQUEST, "complaint.request");
        }
    }

    private static void fitting(String text) {
        if (text.length() > Words.MOST) {
            throw new Complaint(HttpStatus.CONTENT_TOO_LARGE, "complaint.long");
        }
    }

    private static Object done(Visit visit, String page) {
        return page.isEmpty()
                ? FrontDoor.seeOther(visit.address())
                : ResponseEntity.noContent().build();
    }
}
