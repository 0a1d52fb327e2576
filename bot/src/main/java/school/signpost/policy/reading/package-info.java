/** Turns the text of a policy file into the model, with a place for everything that is wrong. */
@NullMarked
package school.signpost.policy.reading;

import org.jspecify.annotations.NullMarked;
