package school.signpost.caseregister;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import school.signpost.confidential.Vault;
import school.signpost.policy.model.HandedOn;
import school.signpost.policy.model.IncidentKind;
import school.signpost.shared.ConfidentialText;

/** What a case hands on to one that it opens: who reported, whom it concerns, and what was said that answers its questions too. */
@Component
class LinkedReport {

    /** What is no answer to a question of one kind: who reported, and for whom. */
    private static final List<String> ALWAYS =
            List.of(Report.REPORTER_NAME, Report.LINE_MANAGER, Report.TOLD_BY, Report.TOLD_WHEN);

    private final Ladders ladders;
    private final Vault vault;

    LinkedReport(Ladders ladders, Vault vault) {
        this.ladders = ladders;
        this.vault = vault;
    }

    NewReport of(Case opener, Link link, IncidentKind kind) {
        var sentence = opener.report().sentence();
        return new NewReport(
                link.id(),
                opener.school(),
                opener.filing().reporter(),
                kind.id(),
                null,
                sentence == null ? null : vault.open(opener.place(), Report.SENTENCE, sentence),
                answers(opener, kind),
                ladders.subjectsOf(opener),
                opener.filing().aboutRoles().stream().findFirst().orElse(null),
                List.of(),
                Link.back(opener),
                false);
    }

    private Map<String, ConfidentialText> answers(Case opener, IncidentKind kind) {
        var from = ladders.kindOf(opener);
        var carried = new HashMap<String, ConfidentialText>();
        var sources = new HashMap<>(HandedOn.sources(from, kind));
        ALWAYS.forEach(field -> sources.put(field, field));
        sources.forEach((target, source) -> {
            var hidden = opener.report().answers().get(source);
            if (hidden != null) {
                carried.put(target, vault.open(opener.place(), Report.fieldOf(source), hidden));
            }
        });
        return carried;
    }
}
