package nl.intervisie.journal;

import java.sql.SQLException;
import nl.intervisie.engine.Outcome;
import nl.intervisie.engine.Owed;

/** Notes how an errand stands: what is finished leaves what is owed. Repeating it is harmless. */
record Noting(Owed owed, Outcome outcome) implements Work<Boolean> {

    @Override
    public Boolean at(Database db) throws SQLException {
        var spot = Spot.of(db, owed.session());
        return spot.isPresent() && note(new Debts(spot.get()));
    }

    private boolean note(Debts debts) throws SQLException {
        switch (outcome.state()) {
            case WAITING, TRIED -> debts.stand(owed, outcome);
            case OVERTAKEN, DEAD -> debts.leave(owed);
            case SENT -> {
                if (debts.leave(owed)) {
                    debts.sent(owed, outcome.ref());
                }
            }
        }
        return true;
    }
}
