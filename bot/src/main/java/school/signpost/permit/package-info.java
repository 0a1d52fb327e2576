/** What staff may do only after a yes: asking for it, the yes or no of whoever the policy names, and its end. */
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
            "confidential",
            "cards",
            "delivery",
            "outbox",
            "outbox :: mongo",
            "reminder :: model"
        })
@NullMarked
package school.signpost.permit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
