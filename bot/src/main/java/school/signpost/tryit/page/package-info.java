/** The page, what it asks for, and who may ask. */
@NullMarked
package school.signpost.tryit.page;

import org.jspecify.annotations.NullMarked;
