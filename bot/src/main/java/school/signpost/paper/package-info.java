/** Draws text on A4 paper as PDF: for posters, receipts and reports alike. It knows nothing of what it draws. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package school.signpost.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
