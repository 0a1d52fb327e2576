/** Says what a policy means before anybody depends on it: who would be told and why, what a change changes, whom to ask. */
@ApplicationModule(
        allowedDependencies = {"shared", "time", "policy", "policy :: model", "staff", "language", "cards", "paper"})
@NullMarked
package school.signpost.explain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
