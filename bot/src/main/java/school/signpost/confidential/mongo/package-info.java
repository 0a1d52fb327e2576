/** Which master key is in use, beside the data it seals. */
@NullMarked
package school.signpost.confidential.mongo;

import org.jspecify.annotations.NullMarked;
