package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.cards.CardModel.Fact;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.Ladders;
import school.signpost.caseregister.Link;
import school.signpost.policy.model.IncidentKind;

/** Cases about the same thing, as cards may name them: a restricted one only to somebody who may read it. */
@Component
class Links {

    private final Words words;
    private final CaseGate gate;
    private final Ladders ladders;

    Links(Words words, CaseGate gate, Ladders ladders) {
        this.words = words;
        this.gate = gate;
        this.ladders = ladders;
    }

    /** Those that any card of this case may name. */
    List<Link> named(Case file) {
        return file.links().stream()
                .filter(link -> !link.isToOpen() && !link.restricted() && !link.opener())
                .toList();
    }

    /** Those that any card of this case may name, both ways. */
    List<Fact> facts(Case file) {
        return file.links().stream()
                .filter(link -> !link.isToOpen() && !link.restricted())
                .map(link -> fact(file, link))
                .toList();
    }

    /** Those that this person may know of. */
    List<Fact> facts(Case file, Viewer viewer) {
        return file.links().stream()
                .filter(link -> !link.isToOpen())
                .filter(link -> !link.restricted()
                        || gate.find(viewer, Permission.READ_CASE, link.id()).isPresent())
                .map(link -> fact(file, link))
                .toList();
    }

    private Fact fact(Case file, Link link) {
        return new Fact(words.say("case.linked"), words.say("case.linked.one", words(file, link)));
    }

    /** {@code reference} and {@code kind} of the other case. */
    Map<String, String> words(Case file, Link link) {
        var title = ladders.policyOf(file)
                .kind(link.kind())
                .map(IncidentKind::title)
                .orElseGet(() -> link.kind().value());
        return Map.of("reference", Objects.requireNonNull(link.reference()).toString(), "kind", title);
    }
}
