/** Somebody's accounts are shut today, and nobody is to know but whoever decided it and whoever does it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "time",
            "storage",
            "schedule",
            "confidential",
            "policy",
            "policy :: model",
            "staff",
            "directory",
            "access"
        })
@NullMarked
package school.signpost.suspension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
