package school.signpost.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** Which schools of a trust know somebody, and as whom. In a school by itself there is one at most. */
@Component
public class Memberships {

    private final Policies policies;
    private final Staff staff;
    private final SchoolClock clock;

    Memberships(Policies policies, Staff staff, SchoolClock clock) {
        this.policies = policies;
        this.staff = staff;
        this.clock = clock;
    }

    /** Everywhere they work today; where that is nowhere, every school that they have left. */
    public List<Membership> of(String aadObjectId) {
        var all = policies.schools().stream()
                .flatMap(school ->
                        staff.byAadObjectId(school, aadObjectId).stream().map(member -> new Membership(school, member)))
                .toList();
        var today = all.stream().filter(this::worksThereToday).toList();
        return today.isEmpty() ? all : today;
    }

    private boolean worksThereToday(Membership known) {
        var today = policies.current(known.school()).policy().calendar().dayOf(clock.instant());
        return known.member().worksHereOn(today);
    }

    /** The schools that one person may report to, of whom one school says who they are: a staff id or an AAD object id. */
    public List<SchoolId> schoolsOf(SchoolId school, String person) {
        var account = accountOf(school, person);
        var known = account.stream()
                .flatMap(id -> of(id).stream())
                .map(Membership::school)
                .toList();
        if (!known.isEmpty()) {
            return known;
        }
        boolean isOnTheList = staff.find(school, StaffId.of(person)).isPresent();
        return isOnTheList ? List.of(school) : List.copyOf(policies.schools());
    }

    /** How another school knows this person: by a staff id of its own, else by their account. */
    public String personAt(SchoolId other, SchoolId school, String person) {
        if (other.equals(school)) {
            return person;
        }
        return accountOf(school, person)
                .map(account -> staff.byAadObjectId(other, account)
                        .map(member -> member.id().value())
                        .orElse(account))
                .orElse(person);
    }

    private Optional<String> accountOf(SchoolId school, String person) {
        return staff.find(school, StaffId.of(person))
                .map(member -> Stream.ofNullable(member.aadObjectId()).findFirst())
                .orElseGet(() -> Optional.of(person));
    }

    /** One school and the person as that school lists them. */
    public record Membership(SchoolId school, StaffMember member) {}
}
