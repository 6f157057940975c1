package nl.intervisie.rehearsal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import nl.intervisie.rehearsal.script.Course;
import nl.intervisie.rehearsal.script.Workshop;
import nl.intervisie.rehearsal.solo.Wish;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Rehearsing a script of one's own: writing it, playing it, seeing how it goes, keeping it. */
@Controller
class ScriptDoor {

    private final Workshop workshop;
    private final ScriptView view;

    ScriptDoor(Workshop workshop, ScriptView view) {
        this.workshop = workshop;
        this.view = view;
    }

    @GetMapping("/script")
    String script(Model model, Locale language, HttpServletResponse response) {
        return view.empty(model, language, response);
    }

    @PostMapping("/script")
    String check(
            @RequestParam String script,
            Model model,
            Locale language,
            HttpServletResponse response) {
        return view.judged(asWritten(script), model, language, response);
    }

    /** A faulty one is shown again with its faults. */
    @PostMapping("/script/alone")
    Object play(
            @RequestParam String script,
            Wanted wanted,
            Model model,
            Locale language,
            HttpServletResponse response) {
        var text = asWritten(script);
        var room = workshop.open(text, wanted.wish());
        return room.<Object>map(it -> FrontDoor.seeOther(new Visit(it, view.me(it)).address()))
                .orElseGet(() -> again(text, model, language, response));
    }

    @PostMapping("/script/diary")
    Object diary(
            @RequestParam String script,
            Wanted wanted,
            @RequestHeader(defaultValue = "") String page,
            Model model,
            Locale language,
            HttpServletResponse response) {
        var text = asWritten(script);
        var course = lived(text, wanted);
        course.ifPresent(it -> model.addAttribute("course", it));
        if (page.isEmpty()) {
            return course.map(_ -> view.judged(text, model, language, response))
                    .orElseGet(() -> again(text, model, language, response));
        }
        if (course.isEmpty()) {
            throw new Complaint(HttpStatus.UNPROCESSABLE_CONTENT, "script.cannot");
        }
        return "rehearsal/course :: course";
    }

    private Optional<Course> lived(String script, Wanted wanted) {
        try {
            return workshop.live(script, wanted.wish());
        } catch (Workshop.Busy _) {
            throw new Complaint(HttpStatus.SERVICE_UNAVAILABLE, "script.busy");
        }
    }

    private String again(
            String script, Model model, Locale language, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("cannot", true);
        return view.judged(script, model, language, response);
    }

    @PostMapping("/script/download")
    ResponseEntity<byte[]> download(@RequestParam String script) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("script.yaml").build().toString())
                .body(asWritten(script).getBytes(StandardCharsets.UTF_8));
    }

    /** A form sends every line end as two signs, whatever was written. */
    private static String asWritten(String script) {
        return script.replace("\r\n", "\n");
    }

    /** How somebody wants it played. */
    record Wanted(
            Optional<String> role,
            Optional<String> story,
            Optional<String> language,
            Optional<Integer> minutes) {

        Wish wish() {
            return new Wish(
                    "",
                    role.orElse("participant"),
                    language.orElse("nl"),
                    minutes.orElse(0),
                    story.orElse("care"));
        }
    }
}
