/** The chain's documents: what an entry looks like in the store and how it is hashed. */
@NullMarked
package school.signpost.audit.mongo;

import org.jspecify.annotations.NullMarked;
