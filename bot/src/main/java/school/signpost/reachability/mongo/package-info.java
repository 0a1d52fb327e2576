/** What is known of a school's reachability, in MongoDB. */
@NullMarked
package school.signpost.reachability.mongo;

import org.jspecify.annotations.NullMarked;
