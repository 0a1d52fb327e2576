/** The channels a notice can leave by, and how the live instances share their limits. */
@ApplicationModule(allowedDependencies = {"shared", "time", "storage", "outbox", "staff", "policy", "policy :: model"})
@NullMarked
package school.signpost.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
