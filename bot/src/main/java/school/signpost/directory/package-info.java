/** Where people come from besides the staff list: Microsoft's directory, read through Graph. Off unless it is set up. */
@ApplicationModule(allowedDependencies = {"shared", "time", "storage", "schedule", "microsoft", "staff"})
@NullMarked
package school.signpost.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
