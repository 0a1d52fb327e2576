/** Which of the school's devices is where: with whom, in store, lost, or disposed of, with its record. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "time",
            "storage",
            "schedule",
            "policy",
            "policy :: model",
            "staff",
            "staff :: reading",
            "access"
        })
@NullMarked
package school.signpost.equipment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
