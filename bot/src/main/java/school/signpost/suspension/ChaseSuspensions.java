package school.signpost.suspension;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.directory.Account;
import school.signpost.directory.Accounts;
import school.signpost.policy.Policies;
import school.signpost.schedule.DueWork;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/**
 * Asks for the account at once and at any hour, again as long as it is not done, and then whoever said it as well. What the
 * directory shows needs nobody to say it.
 */
@Component
class ChaseSuspensions implements DueWork {

    /** Then once a day: whoever said it has heard of it often enough to see to it. */
    private static final int OFTEN = 6;

    private static final int MOST = 40;
    private static final String DIRECTORY = "directory";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Suspensions suspensions;
    private final SuspensionRights rights;
    private final UrgentLetters letters;
    private final Policies policies;
    private final Staff staff;
    private final Accounts accounts;
    private final SchoolClock clock;

    ChaseSuspensions(
            Suspensions suspensions,
            SuspensionRights rights,
            UrgentLetters letters,
            Policies policies,
            Staff staff,
            Accounts accounts,
            SchoolClock clock) {
        this.suspensions = suspensions;
        this.rights = rights;
        this.letters = letters;
        this.policies = policies;
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "suspensions";
    }

    @Override
    public Optional<Instant> nextDue() {
        return all().flatMap(each -> Stream.ofNullable(each.asking().next())).min(Comparator.naturalOrder());
    }

    private Stream<Suspension> all() {
        return policies.schools().stream().flatMap(school -> suspensions.of(school).stream());
    }

    @Override
    public void runDue(Instant now) {
        all().forEach(each -> chase(each, now));
    }

    private static boolean isDue(Suspension suspension, Instant now) {
        var next = suspension.asking().next();
        return next != null && !next.isAfter(now);
    }

    /** The letters first, by keys that are the same on a second try; then it is noted that they are owed. */
    void chase(Suspension read, Instant now) {
        if (!isDue(read, now)) {
            return;
        }
        var suspension = seen(read);
        var people = whom(suspension, now);
        var key = "urgent/" + suspension.id() + "/" + suspension.asking().times();
        people.forEach(person -> letters.owe(suspension.school(), person, key));
        suspensions.change(
                suspension,
                before -> before.asking().times() == suspension.asking().times() && isDue(before, now)
                        ? before.asked(people, next(before, now))
                        : before);
    }

    /** Whoever has to do it; the one who said it as well from the second time on, and when it is done. */
    private Set<StaffId> whom(Suspension suspension, Instant now) {
        var by = suspension.said().by();
        if (suspension.open().isEmpty()) {
            var last = suspension.entries().getLast().actor();
            return last.equals(by.value()) ? Set.of() : Set.of(by);
        }
        var people = new LinkedHashSet<>(rights.doers(suspension, now));
        if (suspension.asking().often() > 0) {
            people.add(by);
        }
        return people;
    }

    private @Nullable Instant next(Suspension suspension, Instant now) {
        if (suspension.open().isEmpty() || suspension.asking().often() >= MOST) {
            return null;
        }
        var again = now.plus(
                suspension.asking().often() < OFTEN
                        ? rights.rule(suspension.school()).within()
                        : A_DAY);
        var returns = suspension.returns();
        if (returns == null) {
            return again;
        }
        var calendar = rights.policy(suspension.school()).calendar();
        var opens = returns.atTime(calendar.opens()).atZone(calendar.zone()).toInstant();
        return again.isAfter(opens) ? again : opens;
    }

    private Suspension seen(Suspension suspension) {
        var account = staff.find(suspension.school(), suspension.who())
                .map(StaffMember::aadObjectId)
                .flatMap(accounts::find);
        return account.filter(each -> isDone(suspension, each))
                .map(each -> suspensions.change(
                        suspension,
                        before -> isDone(before, each)
                                ? before.settled(new AccountTask.Seen(each.readAt()), clock.instant(), DIRECTORY)
                                : before))
                .orElse(suspension);
    }

    /** Only what was read since it was asked for: an account that was enabled then says nothing. */
    private static boolean isDone(Suspension suspension, Account account) {
        return account.readAt().isAfter(suspension.entries().getLast().at())
                && suspension
                        .open()
                        .filter(kind -> account.isShut() == (kind == Suspension.Kind.DISABLE))
                        .isPresent();
    }
}
