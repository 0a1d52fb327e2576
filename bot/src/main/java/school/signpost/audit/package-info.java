/** Append-only trail of who did and who opened what, and its reader. */
@ApplicationModule(allowedDependencies = {"shared", "storage", "time"})
@NullMarked
package school.signpost.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
