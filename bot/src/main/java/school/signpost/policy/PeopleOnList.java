package school.signpost.policy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import school.signpost.policy.model.People;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolCalendar;

/** What routing must know about people, from the staff list and the calendar. No list of absences is kept yet. */
public final class PeopleOnList implements People {

    private final Staff staff;
    private final SchoolId school;
    private final SchoolCalendar calendar;

    public PeopleOnList(Staff staff, SchoolId school, SchoolCalendar calendar) {
        this.staff = staff;
        this.school = school;
        this.calendar = calendar;
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

    /** Walks up every line, over people who have left as well; a circle in a list ends the walk. */
    @Override
    public boolean manages(StaffId manager, StaffId person) {
        var above = staff.find(school, manager).map(StaffMember::email);
        var below = staff.find(school, person).map(StaffMember::email);
        return above.isPresent()
                && below.isPresent()
                && !manager.equals(person)
                && everybodyAbove(below.get()).contains(above.get());
    }

    private Set<String> everybodyAbove(String email) {
        var above = new HashSet<String>();
        var waiting = new ArrayDeque<>(staff.lineManagersOf(school, email));
        while (!waiting.isEmpty()) {
            var next = waiting.remove().toLowerCase(Locale.ROOT);
            if (above.add(next)) {
                waiting.addAll(staff.lineManagersOf(school, next));
            }
        }
        return above;
    }

    private Optional<StaffMember> manager(StaffId person) {
        return staff.find(school, person).flatMap(member -> {
            String email = member.lineManager();
            return email == null ? Optional.empty() : staff.byEmail(school, email);
        });
    }

    @Override
    public boolean atWork(StaffId person, Instant at) {
        return calendar.atWork(at) && worksHere(person, at);
    }

    @Override
    public boolean away(StaffId person, Instant at) {
        return !worksHere(person, at);
    }

    @Override
    public boolean worksHere(StaffId person, Instant at) {
        return staff.find(school, person)
                .filter(member -> member.worksHereOn(calendar.dayOf(at)))
                .isPresent();
    }
}
