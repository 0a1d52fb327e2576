/** Who is away, who is on duty, and whether they can be reached: known beforehand, not found out by a report. */
@ApplicationModule(
        allowedDependencies = {"shared", "time", "policy", "policy :: model", "staff", "language", "access", "explain"})
@NullMarked
package school.signpost.rota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
