package school.signpost.caseregister;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.audit.AuditTrail;
import school.signpost.confidential.Vault;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.StaffId;
import school.signpost.time.SchoolClock;

/** Opens a whole report for somebody who may read it, and puts on record that they did, before they see it. */
@Component
public class ReadCase {

    /** How the audit trail says that somebody opened a case. */
    static final String OPENED = "case-opened";

    private final CaseGate gate;
    private final Cases cases;
    private final Vault vault;
    private final AuditTrail trail;
    private final SchoolClock clock;

    ReadCase(CaseGate gate, Cases cases, Vault vault, AuditTrail trail, SchoolClock clock) {
        this.gate = gate;
        this.cases = cases;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    public Optional<Opened> read(Viewer viewer, CaseId id) {
        var found = gate.find(viewer, Permission.READ_CASE, id);
        found.ifPresent(file -> trail.append(
                file.school(),
                new AuditTrail.Entry(
                        clock.instant(),
                        CaseActors.of(viewer),
                        OPENED,
                        file.reference().toString())));
        return found.map(file -> new Opened(file, sentenceOf(file), answersOf(file), textsOf(file)));
    }

    /** The form's answers by question; for an alert card of an ordinary kind, never for a restricted one. */
    public Map<String, ConfidentialText> answersForAlert(Case file) {
        if (file.filing().restricted()) {
            throw new IllegalArgumentException("an alert of a restricted kind carries nothing");
        }
        return answersOf(file);
    }

    /** The note that somebody gave with an answer at this moment, for the reporter; restricted kinds take none. */
    public Optional<ConfidentialText> noteWith(Case file, StaffId by, Instant at) {
        return file.timeline().entries().stream()
                .filter(entry -> entry.actor().equals(by.value()) && entry.at().equals(at))
                .flatMap(entry -> Optional.ofNullable(entry.text())
                        .map(text -> vault.open(file.place(), Entry.fieldOf(entry.seq()), text))
                        .stream())
                .findFirst();
    }

    private @Nullable ConfidentialText sentenceOf(Case file) {
        var hidden = file.report().sentence();
        return hidden == null ? null : vault.open(file.place(), Report.SENTENCE, hidden);
    }

    private Map<String, ConfidentialText> answersOf(Case file) {
        var answers = new LinkedHashMap<String, ConfidentialText>();
        file.report()
                .answers()
                .forEach((question, hidden) ->
                        answers.put(question, vault.open(file.place(), Report.fieldOf(question), hidden)));
        return answers;
    }

    private List<Line> textsOf(Case file) {
        var all = new ArrayList<>(cases.olderEntries(file.id()));
        all.addAll(file.timeline().entries());
        return all.stream()
                .map(entry -> new Line(
                        entry,
                        entry.text() == null
                                ? null
                                : vault.open(file.place(), Entry.fieldOf(entry.seq()), entry.text())))
                .toList();
    }

    /** The whole report, readable. */
    public record Opened(
            Case file,
            @Nullable ConfidentialText sentence,
            Map<String, ConfidentialText> answers,
            List<Line> timeline) {}

    /** One line of the timeline with its text, if it has one. */
    public record Line(Entry entry, @Nullable ConfidentialText text) {}
}
