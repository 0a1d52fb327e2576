/** Raise, acknowledge, escalate, hand over: rules over values that live inside a case. */
@ApplicationModule(allowedDependencies = {"shared", "policy :: model"})
@NullMarked
package school.signpost.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
