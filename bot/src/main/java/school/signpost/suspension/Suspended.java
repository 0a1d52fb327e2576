package school.signpost.suspension;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Barred;

/** Whoever is suspended is told of nothing; their deputies are, as if they were away. */
@Component
class Suspended implements Barred {

    private final Suspensions suspensions;

    Suspended(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public Set<StaffId> on(SchoolId school, LocalDate day) {
        return suspensions.of(school).stream()
                .filter(each -> each.holdsOn(day))
                .map(Suspension::who)
                .collect(Collectors.toUnmodifiableSet());
    }
}
