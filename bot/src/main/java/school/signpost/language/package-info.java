/** What a typed sentence asks for, and the facts in it. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package school.signpost.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
