package school.signpost.staff;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.access.Access;
import school.signpost.staff.mongo.MongoAbsences;
import school.signpost.staff.mongo.MongoStaff;
import school.signpost.time.SystemClock;

/** Puts the staff together. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    LoadedStaff loadedStaff(MongoStaff store, Approvals approvals, ObjectProvider<PeopleElsewhere> elsewhere) {
        return new LoadedStaff(store, approvals, elsewhere.getIfAvailable(() -> PeopleElsewhere.NONE));
    }

    @Bean
    ApproveStaffList approveStaffList(Access access, Approvals approvals, LoadedStaff staff, SystemClock clock) {
        return new ApproveStaffList(access, approvals, staff, clock);
    }

    @Bean
    GiveRolesBack giveRolesBack(Access access, RolesHeld held, SystemClock clock) {
        return new GiveRolesBack(access, held, clock);
    }

    @Bean
    Absences absences(MongoAbsences store, SystemClock clock, ObjectProvider<Barred> barred) {
        return new FreshAbsences(
                store,
                clock,
                (school, day) -> barred.stream()
                        .flatMap(each -> each.on(school, day).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
