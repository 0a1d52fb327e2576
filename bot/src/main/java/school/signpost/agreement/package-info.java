/** Agreements: who owes a signature when, collecting it, and proving it years later. */
@ApplicationModule(allowedDependencies = {"shared", "time", "staff", "reminder :: model"})
@NullMarked
package school.signpost.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
