package nl.intervisie.rehearsal.page;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;

/**
 * A part of the page, and what of it a browser does not have yet.
 *
 * @param order the ids of all its pieces, in their order
 * @param fresh the pieces to send
 */
record Pane(String id, String order, List<Piece> fresh) {

    static Pane of(String id, List<Piece> all, Set<String> have) {
        return new Pane(
                id,
                all.stream().map(Piece::id).collect(joining(" ")),
                all.stream().filter(piece -> !have.contains(piece.claim())).toList());
    }
}
