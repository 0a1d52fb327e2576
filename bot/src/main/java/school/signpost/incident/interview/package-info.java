/** The questions of one form: what is filled in already, and what an answer must be. Pure. */
@NamedInterface("interview")
@NullMarked
package school.signpost.incident.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
