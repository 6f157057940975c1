package nl.intervisie.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.craft.Marker;
import nl.intervisie.chat.craft.Posted;

/** Messages of ours in one workspace: posted once, and edited. */
record Posting(
        Team team,
        Channels channels,
        Known known,
        LookingBack lookingBack,
        Signals signals,
        Removal removal,
        Missing missing) {

    static Posting of(Team team, Channels channels, Missing missing) {
        var known = new Known(team.clock());
        return new Posting(
                team,
                channels,
                known,
                new LookingBack(team, channels, known),
                new Signals(team),
                new Removal(team),
                missing);
    }

    /** Posts what is not there yet of this message. */
    Posted post(Errand.Post post, Attempt attempt) throws NotDelivered, Unclear, SaysNo {
        var channel = channels.of(post.audience());
        var thread = post.thread().map(ThreadRef::id);
        var marker = Marker.of(post, attempt);
        var pieces = parts(post.audience(), post.message(), marker);
        var posted = new ArrayList<String>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = new Piece(channel, pieces.get(i), post.message().kind(), marker.part(i));
            posted.add(placed(piece, thread));
        }
        var whole = new Posted(channel, posted);
        signals.putReady(whole, post.message());
        return whole;
    }

    private List<Blocks.Part> parts(Audience audience, Message message, Marker marker) {
        return new Blocks(team, audience.room().id()).parts(message, marker);
    }

    /** What fits into one message of Slack's, and where it is to stand. */
    private record Piece(String channel, Blocks.Part part, Message.Kind kind, String sign) {

        Map<String, String> arguments() {
            var arguments = new HashMap<String, String>();
            arguments.put("channel", channel);
            arguments.put("text", part.text());
            arguments.put("blocks", part.blocks().toString());
            arguments.put("metadata", Blocks.metadata(kind, sign).toString());
            arguments.put("unfurl_links", "false");
            arguments.put("unfurl_media", "false");
            return arguments;
        }
    }

    private String placed(Piece piece, Optional<String> thread)
            throws NotDelivered, Unclear, SaysNo {
        var there = known.bearing(piece.sign());
        return there.isPresent() ? there.get() : place(piece, thread);
    }

    private String place(Piece piece, Optional<String> thread)
            throws NotDelivered, Unclear, SaysNo {
        var ts =
                team.canReadBack(piece.channel()) ? posted(piece, thread) : anchored(piece, thread);
        known.bears(piece.sign(), ts);
        known.stands(piece.channel(), ts, thread);
        return ts;
    }

    private String posted(Piece piece, Optional<String> thread)
            throws NotDelivered, Unclear, SaysNo {
        var arguments = piece.arguments();
        thread.ifPresent(it -> arguments.put("thread_ts", it));
        try {
            return ts(team.api().call("chat.postMessage", arguments));
        } catch (Unclear e) {
            known.isUnclear(piece.sign());
            throw e;
        }
    }

    /**
     * Where we can not look back, only an empty message is ever in doubt; the words go in by an
     * edit, as often as it takes.
     */
    private String anchored(Piece piece, Optional<String> thread)
            throws NotDelivered, Unclear, SaysNo {
        var ts = anchor(piece, thread);
        var arguments = piece.arguments();
        arguments.put("ts", ts);
        team.api().repeatable("chat.update", arguments);
        return ts;
    }

    private String anchor(Piece piece, Optional<String> thread)
            throws NotDelivered, Unclear, SaysNo {
        var sign = "anchor/" + piece.sign();
        var there = known.bearing(sign);
        if (there.isPresent()) {
            return there.get();
        }
        var empty = piece.arguments();
        empty.remove("blocks");
        empty.put("text", "…");
        thread.ifPresent(it -> empty.put("thread_ts", it));
        var ts = ts(team.api().call("chat.postMessage", empty));
        known.bears(sign, ts);
        return ts;
    }

    private static String ts(JsonObject body) {
        return Json.text(body, "ts").orElseThrow();
    }

    /**
     * Replaces a message. What it has become too long for follows it in a message of its own; what
     * is over goes.
     */
    Posted edit(Errand.Edit edit, Attempt attempt) throws NotDelivered, Unclear, SaysNo {
        var posted = Posted.read(edit.target());
        var marker = Marker.of(edit, attempt);
        var message = edit.message();
        var pieces = parts(edit.audience(), message, marker);
        var there = whole(posted, marker, pieces.size());
        if (there.isPresent()) {
            return there.get();
        }
        var all = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            all.add(new Piece(posted.channel(), pieces.get(i), message.kind(), marker.part(i)));
        }
        replace(posted, all);
        var parts = still(posted, all.size());
        for (var piece : all.subList(parts.size(), all.size())) {
            parts.add(follow(posted, piece, attempt));
        }
        var now = new Posted(posted.channel(), parts);
        signals.putReady(now, message);
        known.bears(marker.part(0), now.first());
        return now;
    }

    /** What stands there, when this edit was made before; it may have grown by it. */
    private Optional<Posted> whole(Posted posted, Marker marker, int many) {
        if (known.bearing(marker.part(0)).isEmpty()) {
            return Optional.empty();
        }
        var parts = still(posted, many);
        for (int i = parts.size(); i < many; i++) {
            known.bearing(marker.part(i)).ifPresent(parts::add);
        }
        return Optional.of(new Posted(posted.channel(), parts));
    }

    private static ArrayList<String> still(Posted posted, int many) {
        return new ArrayList<>(posted.parts().subList(0, Math.min(many, posted.parts().size())));
    }

    private void replace(Posted posted, List<Piece> pieces) throws NotDelivered, Unclear, SaysNo {
        for (int i = 0; i < posted.parts().size(); i++) {
            var ts = posted.parts().get(i);
            if (i < pieces.size()) {
                change(posted, ts, pieces.get(i));
            } else if (i > 0) {
                removal.remove(posted.channel(), ts);
            }
        }
    }

    /** What is there no more can not change, which may be all that we ever hear of it. */
    private void change(Posted posted, String ts, Piece piece)
            throws NotDelivered, Unclear, SaysNo {
        var arguments = piece.arguments();
        arguments.put("ts", ts);
        try {
            team.api().call("chat.update", arguments);
        } catch (SaysNo e) {
            if (!e.is("message_not_found", "cant_update_message")) {
                throw e;
            }
            if (!removal.takesAway(posted.channel(), ts)) {
                missing.tell(posted, ts);
            }
        }
    }

    /** Posts what does not fit any more, where the rest stands, unless it is there already. */
    private String follow(Posted posted, Piece piece, Attempt attempt)
            throws NotDelivered, Unclear, SaysNo {
        var thread = lookingBack.thread(posted);
        if (known.bearing(piece.sign()).isEmpty() && known.wasUnclear(piece.sign())) {
            lookingBack.readBack(piece.channel(), thread, attempt, piece.sign());
        }
        return placed(piece, thread);
    }
}
