package school.signpost.caseregister;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.EscalationLadder;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.confidential.Vault;
import school.signpost.confidential.WrappedKey;
import school.signpost.policy.Policies;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Policy;
import school.signpost.shared.Reference;
import school.signpost.shared.RoleId;
import school.signpost.shared.SealedText;
import school.signpost.shared.StaffId;

/**
 * Accepts a report: reference, first alerts and the reporter's receipt are stored in one write. A store that does not
 * answer throws, and then nothing was reported.
 */
@Component
public class RegisterCase {

    private static final Duration RECEIPT_WAITS = Duration.ofSeconds(3);

    private final CaseDesk desk;
    private final Policies policies;
    private final Ladders ladders;
    private final OwedBesides besides;
    private final Vault vault;

    RegisterCase(CaseDesk desk, Policies policies, Ladders ladders, OwedBesides besides, Vault vault) {
        this.desk = desk;
        this.policies = policies;
        this.ladders = ladders;
        this.besides = besides;
        this.vault = vault;
    }

    /** The accepted case; the same id again gives the same case. An unknown kind throws {@link IllegalArgumentException}. */
    public Case register(NewReport report) {
        var version = policies.current(report.school());
        var kind = version.policy()
                .kind(report.kind())
                .orElseThrow(() -> new IllegalArgumentException("no kind " + report.kind()));
        var stamp = desk.stamp();
        var key = report.key() == null ? vault.newKey(report.school(), report.id()) : report.key();
        var place = new Vault.Place(report.school(), report.id(), key);
        var subjects = seal(place, subjectsIn(report, stamp));
        var filing = new Filing(
                kind.id(),
                kind.restricted(),
                kind.urgency(),
                version.id(),
                roleWithoutHolder(report, subjects),
                report.reporter(),
                stamp.school(),
                report.unsent());
        int year = version.policy().calendar().dayOf(stamp.school()).getYear();
        var series = new Cases.Series(version.policy().school().referencePrefix(), year, kind.restricted());
        var sealed = seal(place, report);
        return desk.accept(
                report.school(),
                series,
                reference -> raise(
                        opened(report, reference, filing, key, sealed, subjects)
                                .linking(linksOf(report, version.policy())),
                        kind,
                        stamp));
    }

    /** A kind that this school has switched off is not opened. */
    private static List<Link> linksOf(NewReport report, Policy policy) {
        var links = new ArrayList<Link>();
        report.opens()
                .forEach(kind -> policy.kind(kind)
                        .ifPresent(known -> links.add(Link.toOpen(report.id(), kind, known.restricted()))));
        if (report.openedBy() != null) {
            links.add(report.openedBy());
        }
        return links;
    }

    private Case raise(Case opened, IncidentKind kind, Stamp stamp) {
        var reported = opened.with(Happened.of(
                stamp.school(),
                opened.filing().reporter().person(),
                opened.filing().unsent() ? Happening.BEGUN : Happening.REPORTED,
                kind.id().value()));
        var decision = EscalationLadder.raise(ladders.of(reported, stamp.school()), stamp.school());
        var told =
                CaseDecision.apply(withReceipt(openedBy(reported, stamp), stamp), decision, Happened.SIGNPOST, stamp);
        var ready = told.withReceiptReady(stamp.system());
        return besides.with(withGaps(ready, stamp), stamp);
    }

    private static Case openedBy(Case file, Stamp stamp) {
        var after = file;
        for (var link : file.links()) {
            var reference = link.reference();
            if (reference != null && !link.restricted()) {
                after = after.with(
                        Happened.of(stamp.school(), Happened.SIGNPOST, Happening.LINKED, reference.toString()));
            }
        }
        return after;
    }

    /** Whoever opens the case sees that a role was vacant, and so why others were told. */
    private Case withGaps(Case file, Stamp stamp) {
        var after = file;
        for (var role : ladders.gaps(file, stamp.school())) {
            after = after.with(Happened.of(stamp.school(), Happened.SIGNPOST, Happening.VACANT, role.value()));
        }
        return after;
    }

    static Case withReceipt(Case file, Stamp stamp) {
        var reporter = file.filing().reporter();
        return reporter.isServed()
                ? file.with(file.notices()
                        .oweReceipt(reporter.person(), stamp.system().plus(RECEIPT_WAITS)))
                : file;
    }

    private static Case opened(
            NewReport report,
            Reference reference,
            Filing filing,
            WrappedKey key,
            Report sealed,
            List<Subject> subjects) {
        var before = new Alert(Alert.Status.CLIMBING, -1, 0, filing.reportedAt(), List.of());
        return new Case(
                report.id(),
                report.school(),
                reference,
                filing,
                key,
                sealed,
                subjects,
                before,
                Notices.NONE,
                List.of(),
                Timeline.EMPTY,
                List.of(),
                0);
    }

    private Set<StaffId> subjectsIn(NewReport report, Stamp stamp) {
        var subjects = new LinkedHashSet<>(report.subjects());
        if (report.aboutRole() != null) {
            subjects.addAll(ladders.holdersOf(report.school(), report.aboutRole(), stamp.school()));
        }
        return subjects;
    }

    /** Whoever holds the role is a sealed subject, and their role would give them away; only a vacant one is kept. */
    private static List<RoleId> roleWithoutHolder(NewReport report, List<Subject> subjects) {
        var role = report.aboutRole();
        return role == null || !subjects.isEmpty() ? List.of() : List.of(role);
    }

    List<Subject> seal(Vault.Place place, Set<StaffId> subjects) {
        var list = new ArrayList<Subject>();
        for (var subject : subjects) {
            list.add(new Subject(
                    vault.seal(place, Subject.FIELD, new school.signpost.shared.ConfidentialText(subject.value())),
                    vault.lookupHash(place.school(), subject.value())));
        }
        return list;
    }

    private Report seal(Vault.Place place, NewReport report) {
        var answers = new HashMap<String, SealedText>();
        report.answers()
                .forEach((question, answer) ->
                        answers.put(question, vault.seal(place, Report.fieldOf(question), answer)));
        var sentence = report.sentence() == null
                ? null
                : vault.seal(place, Report.SENTENCE, Objects.requireNonNull(report.sentence()));
        return new Report(sentence, answers);
    }
}
