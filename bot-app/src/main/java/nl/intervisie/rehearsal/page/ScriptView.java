package nl.intervisie.rehearsal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.script.Verdict;
import nl.intervisie.rehearsal.script.Workshop;
import nl.intervisie.rehearsal.solo.Solos;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;

/**
 * The page on which somebody writes a script. Its editor makes styles of its own, and finds its
 * parts by a map that must stand in the page: for both, and nothing else, there is a sign that
 * holds for one answer only.
 */
record ScriptView(Workshop workshop, Solos solos, MessageSource texts) {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String ABOUT = "about.";

    /** What a kind of phase is for. */
    record Kind(String id, String about) {}

    /** The page with nothing on it. */
    String empty(Model model, Locale language, HttpServletResponse response) {
        var sign = sign();
        response.setHeader("Content-Security-Policy", PageGuard.policy(" 'nonce-" + sign + "'"));
        model.addAttribute("sign", sign);
        model.addAttribute("offer", solos.offer(language.getLanguage()));
        model.addAttribute("beginnings", workshop.beginnings(language.getLanguage()));
        model.addAttribute("kinds", kinds(language));
        model.addAttribute("script", "");
        return "rehearsal/script";
    }

    /** The page with this text on it, and what is to be said of it. */
    String judged(String script, Model model, Locale language, HttpServletResponse response) {
        var page = empty(model, language, response);
        var verdict =
                workshop.judge(script.getBytes(StandardCharsets.UTF_8), language.getLanguage());
        model.addAttribute("script", script);
        switch (verdict) {
            case Verdict.Sound sound -> model.addAttribute("sound", sound);
            case Verdict.Faulty(var faults) -> model.addAttribute("faults", faults);
        }
        return page;
    }

    /** Who somebody is in the room that was opened for them. */
    String me(String room) {
        return solos.find(room).orElseThrow(Sites.Over::new).me();
    }

    private static String sign() {
        var bytes = new byte[18];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private List<Kind> kinds(Locale language) {
        return ResourceBundle.getBundle("rehearsal", language).keySet().stream()
                .filter(it -> it.startsWith(ABOUT) && !it.equals(ABOUT + "ask"))
                .sorted()
                .map(it ->
                        new Kind(
                                it.substring(ABOUT.length()).replace("ask-kind", "ask"),
                                texts.getMessage(it, null, language)))
                .toList();
    }
}
