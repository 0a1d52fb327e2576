/** Seals and opens what people wrote about people; the only code that knows the encryption library. */
@ApplicationModule(allowedDependencies = {"shared", "storage"})
@NullMarked
package school.signpost.confidential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
