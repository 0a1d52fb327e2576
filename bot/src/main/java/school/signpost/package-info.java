/** The application class and nothing else; every direct child package is a module. */
@NullMarked
package school.signpost;

import org.jspecify.annotations.NullMarked;
