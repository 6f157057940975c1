package nl.intervisie.journal;

import static nl.intervisie.journal.Entries.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.intervisie.engine.Journal;
import nl.intervisie.engine.Journal.NotRecorded;
import nl.intervisie.journal.InMemoryJournal.Moment;
import nl.intervisie.session.act.SessionEvent.Joined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InMemoryJournalTest implements JournalContract {

    private InMemoryJournal journal = new InMemoryJournal();

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void fall() {
        journal = journal.reborn();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotSyncedIsLostWhenItFalls(Moment moment) throws Exception {
        journal.record(after(ONE, 0).with(new Joined(P1)).entry());
        journal.at(
                moment,
                () -> {
                    throw new IllegalStateException("fallen");
                });
        assertThatThrownBy(() ->
                        journal.record(after(ONE, 1).heard("click").with(new Joined(P2)).entry()))
                .hasMessage("fallen");
        fall();
        var synced = moment == Moment.AFTER_SYNC;
        assertThat(journal.recall(ONE).orElseThrow().events()).hasSize(synced ? 2 : 1);
        assertThat(journal.heardBefore(Entries.key("click"))).isEqualTo(synced);
    }

    @Test
    void theJournalOfAnEarlierLifeRefuses() {
        var before = journal;
        fall();
        assertThatThrownBy(() -> before.recall(ONE)).isInstanceOf(NotRecorded.class);
    }
}
