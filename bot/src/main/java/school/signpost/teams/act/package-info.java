/** What each button does. */
@NullMarked
package school.signpost.teams.act;

import org.jspecify.annotations.NullMarked;
