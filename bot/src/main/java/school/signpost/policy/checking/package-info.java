/** What a policy that reads well still leaves to be desired, one rule a class. */
@NullMarked
package school.signpost.policy.checking;

import org.jspecify.annotations.NullMarked;
