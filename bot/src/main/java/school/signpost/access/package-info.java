/** Who may read or do what; one place, asked by every edge. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package school.signpost.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
