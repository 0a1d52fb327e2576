/** Runs what has fallen due, by stored times. */
@ApplicationModule(allowedDependencies = {"shared", "time"})
@NullMarked
package school.signpost.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
