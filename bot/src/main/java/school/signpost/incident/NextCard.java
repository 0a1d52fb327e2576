package school.signpost.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.signpost.incident.Heard.Alarm;
import school.signpost.incident.interview.Branching;
import school.signpost.incident.interview.FormCheck;
import school.signpost.incident.interview.Prefill;
import school.signpost.language.Understanding;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Question;
import school.signpost.shared.CaseId;
import school.signpost.shared.KindId;

/** Which card follows once it is known what a report is about: one tap, one question, or the form. Pure. */
final class NextCard {

    private final Policy policy;
    private final CaseId draft;
    private final UnaryOperator<IncidentKind> asking;
    private final NamedFirst named;

    /** {@code asking} adds what only some reporters are asked besides. */
    NextCard(Policy policy, CaseId draft, UnaryOperator<IncidentKind> asking, NamedFirst named) {
        this.policy = policy;
        this.draft = draft;
        this.asking = asking;
        this.named = named;
    }

    Heard of(IncidentKind chosen, Known known) {
        var kind = asking.apply(ledTo(chosen, known));
        if (kind.restricted()) {
            return new Heard.OfferToTell(
                    draft,
                    kind,
                    Branching.hinted(kind.questions(), known.sentence()),
                    known.alarm(),
                    known.sentence() == null
                            ? null
                            : named.in(known.sentence(), kind).orElse(null));
        }
        var tapped = tapped(kind, known.sent());
        var said = said(kind, known, tapped);
        var answers = new HashMap<>(said);
        answers.putAll(tapped);
        return Branching.askFirst(kind.questions(), answers)
                .<Heard>map(question -> new Heard.AskFirst(draft, kind, question, tapped, known.alarm()))
                .orElseGet(() -> new Heard.AskDetails(draft, kind, said, tapped, known.alarm()));
    }

    /** Follows leads from kind to kind, each kind once. */
    private IncidentKind ledTo(IncidentKind chosen, Known known) {
        var kind = chosen;
        var seen = new HashSet<KindId>();
        while (seen.add(kind.id())) {
            var answers = new HashMap<>(Branching.said(kind.questions(), known.sentence()));
            answers.putAll(known.sent());
            Optional<IncidentKind> next = Branching.leadsTo(kind, answers).flatMap(policy::kind);
            if (next.isEmpty()) {
                return kind;
            }
            kind = next.get();
        }
        return kind;
    }

    /** What they answered by a button; anything else that came with it is not an answer. */
    static Map<String, String> tapped(IncidentKind kind, Map<String, String> sent) {
        var first = kind.questions().stream().filter(Question::askFirst).toList();
        return FormCheck.check(first, sent, Set.of()).answers().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().value()));
    }

    private static Map<String, String> said(IncidentKind kind, Known known, Map<String, String> tapped) {
        var facts = known.facts();
        var shown = known.password() ? null : known.sentence();
        var said = new LinkedHashMap<>(
                Prefill.of(kind.questions(), new Prefill.Said(facts.device(), facts.place(), facts.when(), shown)));
        said.putAll(Branching.said(kind.questions(), known.sentence()));
        kind.questions().forEach(question -> {
            var written = known.sent().getOrDefault(question.id(), "");
            if (!written.isBlank()) {
                said.put(question.id(), written);
            }
        });
        said.keySet().removeAll(tapped.keySet());
        return said;
    }

    /** What is known by now: the sentence, the facts in it, and what came back from a card. */
    record Known(
            Understanding.Facts facts,
            @Nullable String sentence,
            boolean password,
            Map<String, String> sent,
            Alarm alarm) {
        Known {
            sent = Map.copyOf(sent);
        }

        @Override
        public String toString() {
            return "Known[]";
        }
    }
}
