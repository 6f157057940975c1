package nl.intervisie.session.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.method.Kind;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.seat.TextRef;

/**
 * The case as it was told, said back and restated.
 *
 * @param told what the bringer told beside the offer, in order
 * @param summary what a participant said back
 * @param correction what the bringer found missing in that
 * @param sealed how it ended, as long as that is not opened
 * @param ending how it ended, once opened
 */
public record Story(
        List<TextRef> told,
        Optional<Contribution> summary,
        Optional<TextRef> correction,
        Optional<TextRef> restated,
        Optional<TextRef> sealed,
        Optional<TextRef> ending) {

    public Story {
        told = List.copyOf(told);
    }

    static Story untold() {
        return new Story(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Story with(SessionEvent event, Kind kind) {
        return switch (event) {
            case SessionEvent.Told(_, var words) when kind == Kind.RESTATE ->
                    new Story(told, summary, correction, Optional.of(words), sealed, ending);
            case SessionEvent.Sealed(_, var words) ->
                    new Story(told, summary, correction, restated, Optional.of(words), ending);
            case SessionEvent.Unsealed _ ->
                    new Story(told, summary, correction, restated, Optional.empty(), sealed);
            case SessionEvent.Told(_, var words) -> toldOn(words);
            case SessionEvent.Summarised(var who, var words) ->
                    new Story(
                            told,
                            Optional.of(new Contribution(who, words)),
                            correction,
                            restated,
                            sealed,
                            ending);
            case SessionEvent.SummaryCorrected(var words) ->
                    new Story(told, summary, Optional.of(words), restated, sealed, ending);
            case SessionEvent _ -> this;
        };
    }

    private Story toldOn(TextRef words) {
        var more = new ArrayList<>(told);
        more.add(words);
        return new Story(more, summary, correction, restated, sealed, ending);
    }
}
