/** Fills a card template with values, safely. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package school.signpost.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
