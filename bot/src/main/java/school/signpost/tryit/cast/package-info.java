/** Who a visitor can be. */
@NullMarked
package school.signpost.tryit.cast;

import org.jspecify.annotations.NullMarked;
