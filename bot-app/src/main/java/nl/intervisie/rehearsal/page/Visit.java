package nl.intervisie.rehearsal.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.intervisie.rehearsal.Deed;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.house.Cast;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody at a room: checked, whatever the browser sent. */
record Visit(String room, String as) {

    private static final Pattern ROOM = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern ONCE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    Visit {
        if (!ROOM.matcher(room).matches()) {
            throw new Complaint(HttpStatus.NOT_FOUND, "complaint.room");
        }
        if (!Cast.has(as)) {
            throw new Complaint(HttpStatus.BAD_REQUEST, "complaint.who");
        }
    }

    /** An act of theirs, under the name that the browser gave it. */
    Deed deed(String once) {
        if (!ONCE.matcher(once).matches()) {
            throw new Complaint(HttpStatus.BAD_REQUEST, "complaint.request");
        }
        return new Deed(room, as, once);
    }

    /** An act of theirs that may be answered in the language in which they read the page. */
    Deed deed(String once, Locale language) {
        var deed = deed(once);
        return new Deed(deed.room(), deed.who(), deed.once(), Optional.of(language.getLanguage()));
    }

    /** Where they came from: the front door, or the script they try here. */
    public String home() {
        return room.startsWith(Sites.OWN) ? "/script" : "/";
    }

    /** Where they are looked after. */
    public String address() {
        return UriComponentsBuilder.fromPath("/room/{room}")
                .queryParam("as", "{as}")
                .encode()
                .buildAndExpand(room, as)
                .toUriString();
    }
}
