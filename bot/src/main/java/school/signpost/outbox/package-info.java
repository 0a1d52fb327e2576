/** Takes owed notices out of the aggregates that owe them and sees them delivered; owns no collection. */
@ApplicationModule(allowedDependencies = {"shared", "time", "schedule"})
@NullMarked
package school.signpost.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
