/** One turn: what came in, as our own values, and what goes back. */
@NullMarked
package school.signpost.teams.turn;

import org.jspecify.annotations.NullMarked;
