/** What a device is, and what may become of it; pure. */
@NamedInterface("model")
@NullMarked
package school.signpost.equipment.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
