/** The one address Teams posts to: bounded reading, then token, tenant and sender, then the turn. */
@NullMarked
package school.signpost.teams.endpoint;

import org.jspecify.annotations.NullMarked;
