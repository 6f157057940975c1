package nl.intervisie.rehearsal.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one stream of a browser: says in which of its tabs something changed, and never what. */
@Controller
class Stream {

    private static final int MOST_PLACES = 200;

    private final Herald herald;

    Stream(Herald herald) {
        this.herald = herald;
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@RequestParam List<String> at) {
        if (at.size() > MOST_PLACES) {
            throw new Complaint(HttpStatus.BAD_REQUEST, "complaint.request");
        }
        Set<Visit> places = at.stream().map(Stream::place).collect(Collectors.toSet());
        return herald.follow(places);
    }

    private static Visit place(String at) {
        var parts = at.split("~", 2);
        return new Visit(parts[0], parts.length == 2 ? parts[1] : "");
    }
}
