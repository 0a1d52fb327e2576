/** The documents of suspensions. */
@NullMarked
package school.signpost.suspension.mongo;

import org.jspecify.annotations.NullMarked;
