/** The stored identity of every person a school ever listed. */
@NullMarked
package school.signpost.staff.mongo;

import org.jspecify.annotations.NullMarked;
