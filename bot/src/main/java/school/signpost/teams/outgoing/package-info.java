/** Sends to Teams: one client, one limiter, only to allowed hosts. */
@NullMarked
package school.signpost.teams.outgoing;

import org.jspecify.annotations.NullMarked;
