/** The school's clock, its calendar and its working hours, and the system clock. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package school.signpost.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
