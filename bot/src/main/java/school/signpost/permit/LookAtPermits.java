package school.signpost.permit;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.schedule.DueWork;
import school.signpost.time.SystemClock;

/**
 * What falls due with requests: whoever has not answered is asked again, every second day until they do; and whoever has a
 * yes hears before it ends, once, so that they can ask again in time.
 */
@Component
class LookAtPermits implements DueWork {

    private final Permits permits;
    private final PermitDesk desk;
    private final RequestTerms terms;
    private final SystemClock machine;

    LookAtPermits(Permits permits, PermitDesk desk, RequestTerms terms, SystemClock machine) {
        this.permits = permits;
        this.desk = desk;
        this.terms = terms;
        this.machine = machine;
    }

    @Override
    public String name() {
        return "look-at-permits";
    }

    @Override
    public Optional<Instant> nextDue() {
        return permits.nextDue();
    }

    @Override
    public void runDue(Instant now) {
        permits.due(now).forEach(id -> desk.change(id, permit -> isDue(permit, now) ? looked(permit, now) : permit));
    }

    private Permit looked(Permit permit, Instant now) {
        return permit.isOpen()
                ? permit.askedAgain(today(permit, now), terms.askAgainAt(permit.school(), now), now, machine.instant())
                : permit.endingSoon(new Permit.Recorded(now, "signpost", "reminded"), machine.instant());
    }

    /** What the policy names no longer is decided by those who were asked. */
    private Deciders today(Permit permit, Instant now) {
        return terms.rule(permit.school(), permit.kind())
                .map(rule -> terms.deciders(permit.school(), rule, permit.asker(), now))
                .orElseGet(permit::deciders);
    }

    private static boolean isDue(Permit permit, Instant now) {
        var due = permit.nextDue();
        return due != null && !due.isAfter(now);
    }
}
