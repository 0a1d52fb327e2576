package school.signpost.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import school.signpost.policy.model.Absence;
import school.signpost.policy.model.People;
import school.signpost.policy.model.Policy;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolCalendar;

/** What routing must know about people, from the staff list, the calendar and the absences that the policy names. */
public final class PeopleOnList implements People {

    private final Staff staff;
    private final SchoolId school;
    private final SchoolCalendar calendar;
    private final List<Absence> absences;

    public PeopleOnList(Staff staff, Policy policy) {
        this(staff, policy.school().id(), policy.calendar(), policy.absences());
    }

    PeopleOnList(Staff staff, SchoolId school, SchoolCalendar calendar, List<Absence> absences) {
        this.staff = staff;
        this.school = school;
        this.calendar = calendar;
        this.absences = List.copyOf(absences);
    }

    @Override
    public Optional<StaffId> byEmail(String email, Instant at) {
        return staff.byEmail(school, email)
                .filter(member -> member.worksHereOn(calendar.dayOf(at)))
                .map(StaffMember::id);
    }

    @Override
    public Optional<StaffId> lineManagerOf(StaffId person, Instant at) {
        return manager(person)
                .filter(member -> !member.id().equals(person) && member.worksHereOn(calendar.dayOf(at)))
                .map(StaffMember::id);
    }

    /** Walks up the line, over people who have left as well; a circle in the list ends the walk. */
    @Override
    public boolean manages(StaffId manager, StaffId person) {
        var seen = new HashSet<StaffId>();
        var next = manager(person);
        while (next.isPresent() && seen.add(next.get().id())) {
            if (next.get().id().equals(manager)) {
                return !manager.equals(person);
            }
            next = manager(next.get().id());
        }
        return false;
    }

    private Optional<StaffMember> manager(StaffId person) {
        return staff.find(school, person).flatMap(member -> {
            String email = member.lineManager();
            return email == null ? Optional.empty() : staff.byEmail(school, email);
        });
    }

    @Override
    public boolean atWork(StaffId person, Instant at) {
        return calendar.atWork(at) && !away(person, at);
    }

    /** Somebody absent is away from midnight to midnight, so that a deputy stands in at any hour of that day. */
    @Override
    public boolean away(StaffId person, Instant at) {
        return here(person, at).filter(member -> absence(member, at).isEmpty()).isEmpty();
    }

    /** One who is away as well is no cover: the role's deputies are asked then. */
    @Override
    public Optional<StaffId> coverFor(StaffId person, Instant at) {
        return here(person, at)
                .flatMap(member -> absence(member, at))
                .flatMap(absence -> Optional.ofNullable(absence.cover()))
                .flatMap(email -> byEmail(email, at))
                .filter(cover -> !away(cover, at));
    }

    private Optional<StaffMember> here(StaffId person, Instant at) {
        return staff.find(school, person).filter(member -> member.worksHereOn(calendar.dayOf(at)));
    }

    /** Of several the one that names a cover. */
    private Optional<Absence> absence(StaffMember member, Instant at) {
        if (absences.isEmpty()) {
            return Optional.empty();
        }
        var day = calendar.dayOf(at);
        return absences.stream()
                .filter(absence -> absence.who().equals(member.email()) && absence.isOn(day))
                .min(Comparator.comparing(absence -> absence.cover() == null));
    }
}
