/** Reads the lists a school exports: staff and pupils, and the shape of any other. */
@NamedInterface("reading")
@NullMarked
package school.signpost.staff.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
