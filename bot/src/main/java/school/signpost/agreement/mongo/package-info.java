/** Duties and agreement texts in MongoDB. */
@NullMarked
package school.signpost.agreement.mongo;

import org.jspecify.annotations.NullMarked;
