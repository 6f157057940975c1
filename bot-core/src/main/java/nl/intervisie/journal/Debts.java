package nl.intervisie.journal;

import java.sql.SQLException;
import nl.intervisie.engine.Outcome;
import nl.intervisie.engine.Owed;
import nl.intervisie.journal.json.EffectJson;
import nl.intervisie.session.effect.Effect;

/** What is owed in one session, and what was sent. */
record Debts(Spot spot) {

    void write(Ready ready) throws SQLException {
        var owed = ready.entry().owed();
        for (int i = 0; i < owed.size(); i++) {
            write(owed.get(i), ready.effects().get(i));
        }
    }

    private void write(Owed owed, String effect) throws SQLException {
        spot.db()
                .update(
                        """
                        insert into owed (id, workspace, session, errand, lane, seq, part, epoch, slot,
                        format, effect, token, since, state, attempts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0)\
                        """,
                        id(owed),
                        spot.workspace(),
                        spot.session(),
                        owed.key(),
                        owed.lane(),
                        owed.seq(),
                        owed.part(),
                        owed.epoch(),
                        owed.slot(),
                        EffectJson.FORMAT,
                        effect,
                        owed.token(),
                        owed.since());
    }

    /** It is not finished yet. */
    void stand(Owed owed, Outcome outcome) throws SQLException {
        spot.db()
                .update(
                        """
                        update owed set state = ?, attempts = ?, next_at = ?
                        where id = ? and workspace = ? and session = ?\
                        """,
                        outcome.state().name(),
                        outcome.attempts(),
                        outcome.nextAt(),
                        id(owed),
                        spot.workspace(),
                        spot.session());
    }

    /** It is finished; whether it was still owed. */
    boolean leave(Owed owed) throws SQLException {
        return 1
                == spot.db()
                        .update(
                                "delete from owed where id = ? and workspace = ? and session = ?",
                                id(owed),
                                spot.workspace(),
                                spot.session());
    }

    /** Keeps what the platform calls it, as long as it stands there. */
    void sent(Owed owed, String ref) throws SQLException {
        switch (owed.effect()) {
            case Effect.Say _, Effect.OpenThread _, Effect.OpenRoom _ -> stands(owed, ref);
            case Effect.TakeAway(_, var slot) -> gone(slot, owed);
            case Effect.CleanUp _ -> allGone();
            case Effect.Revise(_, var slot, _) when !ref.isEmpty() -> grown(slot, owed, ref);
            case Effect.Revise _, Effect.LetIn _ -> {}
        }
    }

    private void stands(Owed owed, String ref) throws SQLException {
        if (!ref.isEmpty()) {
            spot.db()
                    .update(
                            "insert into sent (id, workspace, session, slot, ref) values (?, ?, ?, ?, ?)",
                            id(owed),
                            spot.workspace(),
                            spot.session(),
                            owed.slot(),
                            ref);
        }
    }

    /**
     * The last that stood there before: what was owed later, in another lane, may stand under the
     * same slot already, and what is still found under it from earlier was not taken away.
     */
    private void gone(String slot, Owed since) throws SQLException {
        spot.db()
                .update(
                        """
                        delete from sent where workspace = ? and session = ? and id =
                        (select max(id) from sent
                        where id >= ? and id < ? and workspace = ? and session = ? and slot = ?)\
                        """,
                        spot.workspace(),
                        spot.session(),
                        Row.first(spot.number()),
                        id(since),
                        spot.workspace(),
                        spot.session(),
                        slot);
    }

    /** What was edited is called otherwise from now on, as it takes another message besides. */
    private void grown(String slot, Owed since, String ref) throws SQLException {
        spot.db()
                .update(
                        """
                        update sent set ref = ? where workspace = ? and session = ? and id =
                        (select max(id) from sent
                        where id >= ? and id < ? and workspace = ? and session = ? and slot = ?)\
                        """,
                        ref,
                        spot.workspace(),
                        spot.session(),
                        Row.first(spot.number()),
                        id(since),
                        spot.workspace(),
                        spot.session(),
                        slot);
    }

    private void allGone() throws SQLException {
        spot.db()
                .update(
                        "delete from sent where id >= ? and id < ? and workspace = ? and session = ?",
                        Row.first(spot.number()),
                        Row.end(spot.number()),
                        spot.workspace(),
                        spot.session());
    }

    private long id(Owed owed) {
        return spot.id(owed.seq(), owed.part());
    }
}
