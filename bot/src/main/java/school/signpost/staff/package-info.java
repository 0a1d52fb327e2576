/** People of a school, and the list they are loaded from. */
@ApplicationModule(allowedDependencies = {"shared", "time", "storage", "access", "cards"})
@NullMarked
package school.signpost.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
