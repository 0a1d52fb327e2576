/** Reads the lists a school exports: staff and pupils. */
@NullMarked
package school.signpost.staff.reading;

import org.jspecify.annotations.NullMarked;
