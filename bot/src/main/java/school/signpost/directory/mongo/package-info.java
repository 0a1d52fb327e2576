/** What was read from the directory, and where the next reading goes on. */
@NullMarked
package school.signpost.directory.mongo;

import org.jspecify.annotations.NullMarked;
