package nl.intervisie.rehearsal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
import nl.intervisie.rehearsal.Site;
import nl.intervisie.rehearsal.house.Cast;
import nl.intervisie.rehearsal.solo.Solos;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** The front door: what this is, who you are today, and to which room you go. */
@Controller
class FrontDoor {

    static final String FIRST_ROOM = "oefenkamer";

    private final Site main;
    private final Solos solos;
    private final Supplier<String> ids;
    private final LocaleResolver languages;

    FrontDoor(Site main, Solos solos, RoomIds ids, LocaleResolver languages) {
        this.main = main;
        this.solos = solos;
        this.ids = ids;
        this.languages = languages;
    }

    @GetMapping("/")
    String front(Model model, Locale language) {
        var rooms = main.house().openRooms();
        model.addAttribute("people", Cast.PEOPLE.stream().map(Painter::person).toList());
        model.addAttribute(
                "rooms", rooms.stream().filter(r -> !r.id().equals(FIRST_ROOM)).toList());
        model.addAttribute("firstRoom", main.house().room(FIRST_ROOM));
        model.addAttribute(
                "newRoom", (language.equals(Locale.ENGLISH) ? "room-" : "kamer-") + ids.get());
        var offer = solos.offer(language.getLanguage());
        model.addAttribute("offer", offer);
        model.addAttribute(
                "lengths",
                offer.ways().stream()
                        .flatMap(it -> it.minutes().stream())
                        .distinct()
                        .sorted()
                        .skip(1)
                        .toList());
        return "rehearsal/front";
    }

    @PostMapping("/enter")
    RedirectView enter(@RequestParam String room, @RequestParam String as) {
        var visit = new Visit(room, as);
        main.inbound().cameIn(visit.room(), visit.as());
        return seeOther(visit.address());
    }

    @PostMapping("/language")
    RedirectView language(
            @RequestParam String lang,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Locale.of(lang.equals("en") ? "en" : "nl"));
        return seeOther(
                back.startsWith("/") && !back.startsWith("//") && !back.contains("\\")
                        ? back
                        : "/");
    }

    static RedirectView seeOther(String address) {
        var view = new RedirectView(address);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
