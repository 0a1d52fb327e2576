/** What a school's administrators are told of the system itself, such as a new version of the policy: never of a case. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "time",
            "storage",
            "policy",
            "policy :: model",
            "staff",
            "directory",
            "schedule",
            "outbox",
            "outbox :: mongo"
        })
@NullMarked
package school.signpost.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
