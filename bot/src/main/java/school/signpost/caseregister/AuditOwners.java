package school.signpost.caseregister;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Answering;
import school.signpost.alert.model.Told;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.Policies;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Absences;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/**
 * An answered case is looked after by whoever answered. When they have left, or are away with nobody in their place who
 * knows of it, nobody looks after it: then the people of today are told. Whoever is back before they would be asked again
 * keeps it, so that a day off moves nothing.
 */
@Component
class AuditOwners {

    private static final Logger LOG = LoggerFactory.getLogger(AuditOwners.class);
    /** Nothing else is stored or read meanwhile in the embedded store, so no more than it reads in some milliseconds. */
    private static final int A_FEW = 100;

    private final CaseWork work;
    private final CaseDesk desk;
    private final Ladders ladders;
    private final OwedBesides besides;
    private final Schools schools;
    private final SchoolClock clock;
    private final MeterRegistry meters;

    AuditOwners(
            CaseWork work,
            CaseDesk desk,
            Ladders ladders,
            OwedBesides besides,
            Schools schools,
            SchoolClock clock,
            MeterRegistry meters) {
        this.work = work;
        this.desk = desk;
        this.ladders = ladders;
        this.besides = besides;
        this.schools = schools;
        this.clock = clock;
        this.meters = meters;
    }

    /** One round; answers how many cases it had told anew. */
    int audit() {
        var now = clock.instant();
        int reopened = 0;
        var page = work.answered(null, A_FEW);
        while (!page.isEmpty()) {
            reopened += page.stream()
                    .filter(each -> isSomebodyAway(each, now))
                    .mapToInt(each -> tried(each.id()))
                    .sum();
            page = work.answered(page.getLast().id(), A_FEW);
        }
        if (reopened > 0) {
            meters.counter("signpost.audit.reopened").increment(reopened);
            LOG.atWarn()
                    .setMessage("answered cases were found whose owner has left or is away; others are told")
                    .addKeyValue("cases", reopened)
                    .log();
        }
        return reopened;
    }

    private boolean isSomebodyAway(CaseWork.Answered file, Instant now) {
        var people = schools.people(file.school());
        return file.owners().stream().anyMatch(owner -> people.away(owner, now));
    }

    private int tried(CaseId id) {
        try {
            return desk.change(id, file -> {
                        var after = reopened(file);
                        return new Change<>(after, after.equals(file) ? 0 : 1);
                    })
                    .orElse(0);
        } catch (RuntimeException surprise) {
            LOG.atError()
                    .setMessage("an answered case could not be audited; the others are")
                    .addKeyValue("case", id)
                    .addKeyValue("problem", surprise.getClass().getName())
                    .log();
            return 0;
        }
    }

    private Case reopened(Case file) {
        var stamp = desk.stamp();
        var now = stamp.school();
        var people = schools.people(file.school());
        var left = ownersOf(file, owner -> !people.worksHere(owner.person(), now));
        var away = ownersOf(
                file,
                owner -> people.worksHere(owner.person(), now)
                        && people.away(owner.person(), now)
                        && people.away(owner.person(), backBy(file.alert(), now))
                        && standIn(file, owner, people, now).isEmpty());
        if (left.isEmpty() && away.isEmpty()) {
            return file;
        }
        var decision = Answering.gone(file.alert(), left, away, ladders.of(file, now), now);
        return besides.with(CaseDecision.apply(file, decision, Happened.SIGNPOST, stamp), stamp);
    }

    private static Set<StaffId> ownersOf(Case file, Predicate<Told> which) {
        return file.alert().owners().stream().filter(which).map(Told::person).collect(Collectors.toUnmodifiableSet());
    }

    private static Instant backBy(Alert alert, Instant now) {
        var chase = alert.chase();
        return chase == null || chase.due().isBefore(now) ? now : chase.due();
    }

    /** Somebody who knows of it and is here: their cover, or somebody who was told as the same. */
    private static Optional<Told> standIn(Case file, Told owner, PeopleOnList people, Instant now) {
        var cover = people.coverFor(owner.person(), now);
        return file.alert().told().stream()
                .filter(each ->
                        each.mayAnswer() && !each.person().equals(owner.person()) && !people.away(each.person(), now))
                .filter(each -> cover.filter(each.person()::equals).isPresent()
                        || each.roles().stream().anyMatch(owner.roles()::contains))
                .findFirst();
    }

    /** Who works at each school and who is away. */
    @Component
    record Schools(Policies policies, Staff staff, Absences absences) {

        PeopleOnList people(SchoolId school) {
            return new PeopleOnList(staff, absences, policies.current(school).policy());
        }
    }
}
