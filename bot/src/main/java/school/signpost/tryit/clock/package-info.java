/** Moves the school clock from the page. */
@NullMarked
package school.signpost.tryit.clock;

import org.jspecify.annotations.NullMarked;
