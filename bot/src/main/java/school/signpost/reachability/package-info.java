/** Whether everybody with a role can be reached, known before a report needs them; practice alerts. Nothing about cases. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "time",
            "storage",
            "schedule",
            "policy",
            "policy :: model",
            "staff",
            "access",
            "outbox",
            "outbox :: mongo",
            "delivery",
            "explain",
            "rota"
        })
@NullMarked
package school.signpost.reachability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
