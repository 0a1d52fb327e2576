/** Identifiers and tiny values used everywhere. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package school.signpost.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
