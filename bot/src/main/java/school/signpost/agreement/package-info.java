/** Agreements and everybody's duties: who owes what when, collecting it, and proving it years later. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "time",
            "storage",
            "policy",
            "policy :: model",
            "staff",
            "directory",
            "access",
            "confidential",
            "equipment",
            "equipment :: model",
            "delivery",
            "cards",
            "paper",
            "outbox",
            "schedule",
            "language",
            "reminder :: model",
            "suspension"
        })
@NullMarked
package school.signpost.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
