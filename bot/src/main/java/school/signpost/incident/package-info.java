/** What staff report: from a typed sentence to an accepted report. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "time",
            "confidential",
            "conversation",
            "policy",
            "policy :: model",
            "staff",
            "language",
            "equipment",
            "equipment :: model",
            "access",
            "caseregister",
            "alert :: model",
            "schedule"
        })
@NullMarked
package school.signpost.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
