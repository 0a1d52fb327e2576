package school.signpost.policy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import school.signpost.policy.model.Absence;
import school.signpost.policy.model.People;
import school.signpost.policy.model.Policy;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Absences;
import school.signpost.staff.PlannedAbsence;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolCalendar;

/**
 * What routing must know about people: the staff list, the calendar, the absences that the policy names and those that were
 * said in the chat.
 */
public final class PeopleOnList implements People {

    private final Staff staff;
    private final SchoolId school;
    private final SchoolCalendar calendar;
    private final List<Absence> absences;
    private final Absences said;

    /** Without what was said in the chat: a policy by itself. */
    public PeopleOnList(Staff staff, Policy policy) {
        this(staff, Absences.NONE, policy);
    }

    public PeopleOnList(Staff staff, Absences said, Policy policy) {
        this(staff, said, policy.school().id(), policy.calendar(), policy.absences());
    }

    PeopleOnList(Staff staff, Absences said, SchoolId school, SchoolCalendar calendar, List<Absence> absences) {
        this.staff = staff;
        this.said = said;
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
        return calendar.atWork(at) && !away(person, at);
    }

    /** Somebody absent is away from midnight to midnight, so that a deputy stands in at any hour of that day. */
    @Override
    public boolean away(StaffId person, Instant at) {
        return barred(person, at)
                || here(person, at)
                        .filter(member -> absence(member, at).isEmpty())
                        .isEmpty();
    }

    @Override
    public boolean barred(StaffId person, Instant at) {
        return said.barredOn(school, calendar.dayOf(at)).contains(person);
    }

    @Override
    public boolean worksHere(StaffId person, Instant at) {
        return here(person, at).isPresent();
    }

    /** One who is away as well is no cover: the role's deputies are asked then. */
    @Override
    public Optional<StaffId> coverFor(StaffId person, Instant at) {
        return here(person, at)
                .filter(member -> !barred(person, at))
                .flatMap(member -> absence(member, at))
                .flatMap(absence -> Optional.ofNullable(absence.cover()))
                .flatMap(email -> byEmail(email, at))
                .filter(cover -> !away(cover, at));
    }

    private Optional<StaffMember> here(StaffId person, Instant at) {
        return staff.find(school, person).filter(member -> member.worksHereOn(calendar.dayOf(at)));
    }

    /** Of several the one that names a cover, and of those what was said last: in the chat. */
    private Optional<Absence> absence(StaffMember member, Instant at) {
        var day = calendar.dayOf(at);
        return Stream.concat(
                        said.notOverOn(school, day).stream()
                                .filter(absence -> absence.who().equals(member.id()))
                                .map(absence -> asWritten(member, absence)),
                        absences.stream().filter(absence -> absence.who().equals(member.email())))
                .filter(absence -> absence.isOn(day))
                .min(Comparator.comparing(absence -> absence.cover() == null));
    }

    private Absence asWritten(StaffMember member, PlannedAbsence absence) {
        var cover = Optional.ofNullable(absence.cover())
                .flatMap(id -> staff.find(school, id))
                .map(StaffMember::email)
                .orElse(null);
        return new Absence(member.email(), absence.from(), absence.until(), Set.of(), cover);
    }
}
