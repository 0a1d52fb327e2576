package school.signpost.caseregister;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.policy.Policies;
import school.signpost.schedule.DueWork;
import school.signpost.shared.CaseId;
import school.signpost.storage.StoreUnavailableException;

/**
 * Opens the cases that an accepted one opens besides: a lost laptop with pupils' data on it is a data breach as well. What
 * is to be opened stands in the accepted case, so a crash between the two writes only delays it; its id follows from the
 * first one's, so it is never opened twice.
 */
@Component
public class OpenLinkedCases implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(OpenLinkedCases.class);
    private static final int AT_A_TIME = 50;

    private final Cases cases;
    private final CaseDesk desk;
    private final RegisterCase register;
    private final Policies policies;
    private final LinkedReport reports;

    OpenLinkedCases(Cases cases, CaseDesk desk, RegisterCase register, Policies policies, LinkedReport reports) {
        this.cases = cases;
        this.desk = desk;
        this.register = register;
        this.policies = policies;
        this.reports = reports;
    }

    /** At once, while the reporter waits; when the store does not answer just now, it is done as soon as it does. */
    public Case openNow(Case file) {
        if (file.links().stream().noneMatch(Link::isToOpen)) {
            return file;
        }
        try {
            return open(file);
        } catch (StoreUnavailableException later) {
            LOG.atWarn()
                    .setMessage("a linked case could not be opened at once; it is tried again")
                    .addKeyValue("case", file.id())
                    .addKeyValue("reason", later.reason())
                    .log();
            return file;
        }
    }

    @Override
    public String name() {
        return "linked-cases";
    }

    @Override
    public Optional<Instant> nextDue() {
        return cases.nextToOpen();
    }

    @Override
    public void runDue(Instant now) {
        cases.dueToOpen(now, AT_A_TIME).forEach(this::open);
    }

    private Case open(Case file) {
        var after = file;
        for (var link : file.links()) {
            if (link.isToOpen()) {
                after = open(file, link);
            }
        }
        return after;
    }

    private Case open(Case file, Link link) {
        var policy = policies.current(file.school()).policy();
        var kind = policy.kind(link.kind());
        if (kind.isEmpty()) {
            // The school took the kind away since. Its first case stands, and its handler has the checklist.
            LOG.atError()
                    .setMessage("a linked case is of a kind that the policy no longer has; it is not opened")
                    .addKeyValue("case", file.id())
                    .addKeyValue("kind", link.kind())
                    .log();
            return changed(
                            file.id(),
                            each -> each.without(link)
                                    .withReceiptReady(desk.stamp().system()))
                    .orElse(file);
        }
        var opened = register.register(reports.of(file, link, kind.get()));
        return changed(file.id(), each -> linked(each, link, opened)).orElse(file);
    }

    private Case linked(Case file, Link link, Case opened) {
        if (file.links().stream().noneMatch(each -> each.id().equals(link.id()) && each.isToOpen())) {
            return file;
        }
        var stamp = desk.stamp();
        var after = file.with(link, link.opened(opened)).withReceiptReady(stamp.system());
        // Of a restricted one nothing is said where others may read.
        return opened.filing().restricted()
                ? after
                : after.with(Happened.of(
                        stamp.school(),
                        Happened.SIGNPOST,
                        Happening.LINKED,
                        opened.reference().toString()));
    }

    private Optional<Case> changed(CaseId id, UnaryOperator<Case> change) {
        return desk.change(id, file -> {
            var after = change.apply(file);
            return new Change<>(after, after);
        });
    }
}
