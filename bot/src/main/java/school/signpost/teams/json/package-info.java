/** The SDK's own JSON mapper, with its faults put right; Jackson 2, and nowhere else. */
@NullMarked
package school.signpost.teams.json;

import org.jspecify.annotations.NullMarked;
