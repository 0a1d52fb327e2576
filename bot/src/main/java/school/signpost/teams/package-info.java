/** The Teams edge: endpoint, authentication, activity to command, result to card. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "time",
            "storage",
            "microsoft",
            "conversation",
            "cards",
            "policy",
            "policy :: model",
            "staff",
            "directory",
            "language",
            "access",
            "outbox",
            "delivery",
            "bulletin",
            "alert :: model",
            "caseregister",
            "incident",
            "agreement",
            "agreement :: model",
            "equipment",
            "equipment :: model",
            "permit",
            "reminder :: model",
            "explain",
            "rota",
            "suspension",
            "reachability",
            "incident",
            "incident :: interview"
        })
@NullMarked
package school.signpost.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
