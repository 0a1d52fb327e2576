/** Passwords, leavers, reviews: what falls due by a date, and when people are reminded of it. */
@ApplicationModule(allowedDependencies = {"shared", "time"})
@NullMarked
package school.signpost.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
