/** Permits in MongoDB. */
@NullMarked
package school.signpost.permit.mongo;

import org.jspecify.annotations.NullMarked;
