/** What every call to Microsoft's services needs: the access token of an app registration, and the wait they ask for. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package school.signpost.microsoft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
