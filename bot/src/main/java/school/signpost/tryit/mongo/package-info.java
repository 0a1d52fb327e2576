/** The transcript in MongoDB. */
@NullMarked
package school.signpost.tryit.mongo;

import org.jspecify.annotations.NullMarked;
