/** The case aggregate and its one document: report, alert, timeline and owed notices commit together. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "time",
            "storage",
            "confidential",
            "policy",
            "policy :: model",
            "staff",
            "access",
            "audit",
            "cards",
            "outbox",
            "outbox :: mongo",
            "delivery",
            "schedule",
            "agreement",
            "equipment",
            "equipment :: model",
            "alert :: model"
        })
@NullMarked
package school.signpost.caseregister;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
