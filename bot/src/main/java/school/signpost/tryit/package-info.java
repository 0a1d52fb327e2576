/** The local try-it page and its Teams stand-in; absent once an app id is set. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "time",
            "access",
            "staff",
            "policy",
            "policy :: model",
            "confidential",
            "storage",
            "schedule",
            "outbox",
            "delivery"
        })
@NullMarked
package school.signpost.tryit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
