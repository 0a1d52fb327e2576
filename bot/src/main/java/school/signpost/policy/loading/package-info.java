/** Brings the policies of the configured folder into force, and keeps them so. */
@NullMarked
package school.signpost.policy.loading;

import org.jspecify.annotations.NullMarked;
