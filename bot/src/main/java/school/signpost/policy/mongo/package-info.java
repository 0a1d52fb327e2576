/** Stored versions of policies, and which of them is in force. */
@NullMarked
package school.signpost.policy.mongo;

import org.jspecify.annotations.NullMarked;
