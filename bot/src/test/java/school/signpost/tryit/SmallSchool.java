package school.signpost.tryit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.SmallPolicy;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.PeopleOfAList;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolCalendar;

/** A school of five invented people. */
public final class SmallSchool {

    public static final SchoolId ID = SchoolId.of("st-example");

    public static final SchoolCalendar CALENDAR = new SchoolCalendar(
            ZoneId.of("Europe/London"),
            LocalTime.of(8, 0),
            LocalTime.of(17, 0),
            List.of(new SchoolCalendar.Days(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 12, 18))),
            List.of(new SchoolCalendar.Days(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30))));

    static final List<StaffMember> PEOPLE = List.of(
            member("alex.morgan", "Alex Morgan", StaffMember.Group.STAFF),
            member("sam.okoro", "Sam Okoro", StaffMember.Group.STAFF),
            member("priya.shah", "Priya Shah", StaffMember.Group.STAFF),
            member("tina.walsh", "Tina Walsh", StaffMember.Group.STAFF),
            member("george.lund", "George Lund", StaffMember.Group.GOVERNOR));

    private SmallSchool() {}

    private static StaffMember member(String mailbox, String name, StaffMember.Group group) {
        return new StaffMember(
                StaffId.of(mailbox), mailbox + "@school.example", name, null, group, null, null, null, null, null);
    }

    private static Role role(String id, String title, String holder, List<String> deputies) {
        return new Role(
                RoleId.of(id),
                title,
                List.of(),
                List.of(holder),
                deputies,
                null,
                null,
                null,
                null,
                false,
                null,
                List.of());
    }

    /** Its staff list. */
    static Staff people() {
        return PeopleOfAList.of(PEOPLE);
    }

    /** Its policy. */
    static final class Rules implements Policies {

        private static final Policy POLICY = SmallPolicy.of(
                ID,
                CALENDAR,
                Map.of(
                        Role.HEAD, role("head", "Headteacher", "alex.morgan@school.example", List.of()),
                        Role.DSL,
                                role(
                                        "dsl",
                                        "Designated Safeguarding Lead",
                                        "sam.okoro@school.example",
                                        List.of("priya.shah@school.example"))));

        @Override
        public Version current(SchoolId school) {
            return new Version("1", POLICY);
        }

        @Override
        public Optional<Version> find(SchoolId school, String version) {
            return Optional.of(current(school));
        }

        @Override
        public Optional<Version> before(SchoolId school) {
            return Optional.empty();
        }

        @Override
        public Collection<SchoolId> schools() {
            return List.of(ID);
        }
    }
}
