/** The database: client, the embedded server, index creation, document upgrades. */
@ApplicationModule(allowedDependencies = {"shared", "time"})
@NullMarked
package school.signpost.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
