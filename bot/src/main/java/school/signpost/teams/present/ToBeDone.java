package school.signpost.teams.present;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.AssessCase.Judgement;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.caseregister.Ladders;
import school.signpost.caseregister.ReadCase;
import school.signpost.incident.DetailsText;
import school.signpost.incident.interview.Branching;
import school.signpost.policy.model.Condition;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.IncidentKind.ChecklistItem;
import school.signpost.shared.ConfidentialText;

/** What whoever deals with a case is asked to do, as far as it belongs to what was answered and judged so far. */
@Component
public class ToBeDone {

    private final Words words;
    private final Names names;
    private final StandingLines standing;
    private final Ladders ladders;

    ToBeDone(Words words, Names names, StandingLines standing, Ladders ladders) {
        this.words = words;
        this.names = names;
        this.standing = standing;
        this.ladders = ladders;
    }

    List<Line> lines(ReadCase.Opened opened) {
        var file = opened.file();
        var kind = ladders.kindOf(file);
        var known = known(kind, opened);
        return kind.checklist().stream()
                .filter(item -> item.onlyIf().mayHold(known))
                .map(item -> Line.of(said(file, item)))
                .toList();
    }

    /** The newest judgement on record. */
    public static Optional<String> judged(ReadCase.Opened opened) {
        return opened.timeline().stream()
                .filter(line -> line.entry().what() == Happening.ASSESSED)
                .flatMap(line -> Stream.ofNullable(line.text()))
                .map(Judgement::optionOf)
                .reduce((earlier, later) -> later);
    }

    /** From the form, from details added later, and where neither says it, from what the first sentence hints at. */
    private static Map<String, Set<String>> known(IncidentKind kind, ReadCase.Opened opened) {
        var sentence = opened.sentence();
        var known = new HashMap<>(Branching.hinted(kind.questions(), sentence == null ? null : sentence.value()));
        var added = opened.timeline().stream()
                .flatMap(line -> Stream.<ConfidentialText>ofNullable(line.text()))
                .toList();
        known.putAll(DetailsText.chosen(kind.questions(), added));
        opened.answers().forEach((question, answer) -> known.put(question, Set.of(answer.value())));
        judged(opened).ifPresent(option -> known.put(Condition.ASSESSMENT, new HashSet<>(Set.of(option))));
        return known;
    }

    private String said(Case file, ChecklistItem item) {
        var values = new HashMap<String, String>();
        values.put("task", item.task());
        var by = item.by();
        var within = item.within();
        if (by != null) {
            values.put("who", names.shortTitle(ladders.policyOf(file), by));
        }
        if (within != null) {
            values.put(
                    "time",
                    standing.time(file.school(), file.filing().reportedAt().plus(within)));
        }
        var key = "case.checklist" + (by == null ? "" : ".by")
                + (within == null ? "" : by == null ? ".within" : "-within");
        return by == null && within == null ? item.task() : words.say(key, values);
    }
}
