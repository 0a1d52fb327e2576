/** Bulletins in MongoDB. */
@NullMarked
package school.signpost.bulletin.mongo;

import org.jspecify.annotations.NullMarked;
