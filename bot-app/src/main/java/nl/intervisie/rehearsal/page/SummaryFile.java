package nl.intervisie.rehearsal.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import nl.intervisie.chat.Message;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.house.Content;
import nl.intervisie.rehearsal.house.Room;
import nl.intervisie.rehearsal.house.Saying;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The summary that was posted in a room, as a file to keep. */
@Controller
class SummaryFile {

    private final Sites sites;
    private final MessageSource texts;

    SummaryFile(Sites sites, MessageSource texts) {
        this.sites = sites;
        this.texts = texts;
    }

    @GetMapping("/room/{room}/summary.md")
    ResponseEntity<String> summary(
            @PathVariable String room, @RequestParam String as, Locale language) {
        var visit = new Visit(room, as);
        var here = sites.of(visit.room()).house().room(visit.room());
        if (!here.has(as)) {
            throw new Complaint(HttpStatus.CONFLICT, "complaint.outside");
        }
        var markdown =
                posted(here)
                        .map(it -> Markdown.of(it, as))
                        .orElseThrow(
                                () -> new Complaint(HttpStatus.NOT_FOUND, "complaint.summary"));
        var name = texts.getMessage("summary.file", null, language);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(markdown);
    }

    private static Optional<Message> posted(Room room) {
        return room.sayings().reversed().stream()
                .filter(Saying::isForEverybody)
                .flatMap(it ->
                        it.content() instanceof Content.Shown(var message)
                                ? Optional.of(message).stream()
                                : Optional.<Message>empty().stream())
                .filter(it -> it.kind() == Message.Kind.SUMMARY)
                .findFirst();
    }
}
