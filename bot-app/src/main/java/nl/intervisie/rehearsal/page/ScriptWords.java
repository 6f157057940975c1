package nl.intervisie.rehearsal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.intervisie.rehearsal.script.Verdict;
import nl.intervisie.rehearsal.script.Workshop;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the editor of a script asks while somebody writes. */
@Controller
class ScriptWords {

    private final Workshop workshop;

    ScriptWords(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Of a text that is too long it reads no more than tells so. */
    @PostMapping("/script/check")
    @ResponseBody
    Verdict check(HttpServletRequest request, Locale language) throws IOException {
        var script = request.getInputStream().readNBytes(Workshop.ENOUGH);
        return workshop.judge(script, language.getLanguage());
    }

    @GetMapping("/script/schema")
    ResponseEntity<String> schema(Locale language) {
        return text(MediaType.APPLICATION_JSON, workshop.schema(language.getLanguage()));
    }

    @GetMapping("/script/begin/{id}")
    ResponseEntity<String> begin(@PathVariable String id) {
        return workshop.beginning(id)
                .map(it -> text(MediaType.TEXT_PLAIN, it))
                .orElseThrow(() -> new Complaint(HttpStatus.NOT_FOUND, "complaint.missing"));
    }

    private static ResponseEntity<String> text(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(text);
    }
}
