/** Alert states and the escalation ladder, pure. */
@NamedInterface("model")
@NullMarked
package school.signpost.alert.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
