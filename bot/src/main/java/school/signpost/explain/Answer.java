package school.signpost.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.policy.model.IncidentKind;

/**
 * What the policy answers to a question, in sentences; {@code report} is the kind that one tap reports, where the question
 * came near one, {@code likely} are kinds and topics to choose from where it was not clear.
 */
public record Answer(
        String title,
        List<Line> first,
        List<Passage> passages,
        @Nullable IncidentKind report,
        List<Choice> likely) {

    public Answer {
        first = List.copyOf(first);
        passages = List.copyOf(passages);
        likely = List.copyOf(likely);
    }

    static Answer of(String title, List<Line> first, List<Passage> passages) {
        return new Answer(title, first, passages, null, List.of());
    }

    Answer withReportOf(IncidentKind kind) {
        return new Answer(title, first, passages, kind, likely);
    }

    /** With what may have been meant instead. */
    Answer or(List<Choice> others) {
        return new Answer(title, first, passages, report, others);
    }

    /** Something else that may have been meant: what is shown, and what comes back. */
    public record Choice(String title, String topic) {}
}
