/** The Teams edge: endpoint, authentication, activity to command, result to card. */
@ApplicationModule(allowedDependencies = {"shared", "time", "conversation", "cards"})
@NullMarked
package school.signpost.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
