package school.signpost.staff.mongo;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.staff.Approvals;
import school.signpost.storage.CollectionIndexes;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/** Puts the store of the staff together. */
@Configuration(proxyBeanMethods = false)
class StaffStoreConfiguration {

    @Bean
    static CollectionIndexes staffIndexes() {
        return MongoStaff.INDEXES;
    }

    @Bean
    static CollectionIndexes absenceIndexes() {
        return MongoAbsences.INDEXES;
    }

    @Bean
    static CollectionIndexes approvalIndexes() {
        return MongoApprovals.INDEXES;
    }

    @Bean
    static CollectionIndexes rolesHeldIndexes() {
        return MongoRolesHeld.INDEXES;
    }

    @Bean
    MongoRolesHeld rolesHeld(MongoDatabase database, SystemClock machine, SchoolClock school) {
        return new MongoRolesHeld(database, machine, school);
    }

    @Bean
    Approvals approvals(MongoDatabase database) {
        return new MongoApprovals(database);
    }

    @Bean
    MongoAbsences mongoAbsences(MongoDatabase database) {
        return new MongoAbsences(database);
    }

    @Bean
    MongoStaff mongoStaff(MongoDatabase database) {
        return new MongoStaff(database);
    }
}
