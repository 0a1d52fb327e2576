package school.signpost.caseregister;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import school.signpost.alert.model.Alert;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.confidential.Vault;
import school.signpost.confidential.WrappedKey;
import school.signpost.outbox.Lane;
import school.signpost.policy.model.Urgency;
import school.signpost.shared.CaseId;
import school.signpost.shared.Reference;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;

/** What the school works: one aggregate, one document, one write per change. {@code version} counts the writes. */
public record Case(
        CaseId id,
        SchoolId school,
        Reference reference,
        Filing filing,
        WrappedKey key,
        Report report,
        List<Subject> subjects,
        Alert alert,
        Notices notices,
        List<PlannedWay> planned,
        Timeline timeline,
        List<Link> links,
        long version) {

    /** What its notices say of who owes them. */
    public static final String OWNER = "case";

    public Case {
        subjects = List.copyOf(subjects);
        links = List.copyOf(links);
        planned = List.copyOf(planned);
    }

    /** Where this case's texts belong, for opening them. */
    public Vault.Place place() {
        return new Vault.Place(school, id, key);
    }

    /** How soon its notices must leave. */
    public Lane lane() {
        return filing.restricted() || filing.urgency() == Urgency.IMMEDIATE ? Lane.URGENT : Lane.NORMAL;
    }

    /** By the system clock: when the relay should look at this case. */
    public Optional<Instant> nextSend() {
        return notices.nextLook();
    }

    /** By the school's clock: when somebody is told by another way unless they answer first. */
    public Optional<Instant> nextWay() {
        return planned.stream().map(PlannedWay::due).min(Instant::compareTo);
    }

    public Case with(Notices changed) {
        return new Case(
                id, school, reference, filing, key, report, subjects, alert, changed, planned, timeline, links,
                version);
    }

    public Case with(Happened happened) {
        return new Case(
                id,
                school,
                reference,
                filing,
                key,
                report,
                subjects,
                alert,
                notices,
                planned,
                timeline.with(happened),
                links,
                version);
    }

    /** Lets the receipt leave once it can say how the first alerts fared and name the cases opened besides. */
    Case withReceiptReady(Instant now) {
        return links.stream().anyMatch(Link::isToOpen) ? this : with(notices.withReceiptReady(now));
    }

    Case with(Alert changed) {
        return new Case(
                id, school, reference, filing, key, report, subjects, changed, notices, planned, timeline, links,
                version);
    }

    Case concerning(List<Subject> more) {
        var all = new ArrayList<>(subjects);
        all.addAll(more);
        return new Case(
                id, school, reference, filing, key, report, all, alert, notices, planned, timeline, links, version);
    }

    Case answering(String question, SealedText answer) {
        return new Case(
                id,
                school,
                reference,
                filing,
                key,
                report.answering(question, answer),
                subjects,
                alert,
                notices,
                planned,
                timeline,
                links,
                version);
    }

    Case reaching(List<PlannedWay> ways) {
        return new Case(
                id, school, reference, filing, key, report, subjects, alert, notices, ways, timeline, links, version);
    }

    Case linking(List<Link> all) {
        return new Case(
                id, school, reference, filing, key, report, subjects, alert, notices, planned, timeline, all, version);
    }

    Case with(Link before, Link after) {
        return linking(
                links.stream().map(each -> each.equals(before) ? after : each).toList());
    }

    Case without(Link link) {
        return linking(links.stream().filter(each -> !each.equals(link)).toList());
    }

    /** The same case with the older part of its timeline moved away. */
    public Case keeping(Timeline kept) {
        return new Case(
                id, school, reference, filing, key, report, subjects, alert, notices, planned, kept, links, version);
    }

    /** The same case as a given write left it. */
    public Case atVersion(long stored) {
        return new Case(
                id, school, reference, filing, key, report, subjects, alert, notices, planned, timeline, links, stored);
    }
}
