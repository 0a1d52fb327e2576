/** Reads, checks, versions and explains policy files; decides who is responsible. */
@ApplicationModule(allowedDependencies = {"shared", "time", "storage", "staff"})
@NullMarked
package school.signpost.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
