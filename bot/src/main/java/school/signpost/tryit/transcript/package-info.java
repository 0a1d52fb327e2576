/** What was said in each chat of the try-it page, and the live feed of it. */
@NullMarked
package school.signpost.tryit.transcript;

import org.jspecify.annotations.NullMarked;
