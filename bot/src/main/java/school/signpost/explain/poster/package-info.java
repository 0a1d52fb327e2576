/** The printed page for the staff room: what to do and whom to tell, for people without Teams. */
@NullMarked
package school.signpost.explain.poster;

import org.jspecify.annotations.NullMarked;
