/** Owed notices, sent to people's chats. */
@NullMarked
package school.signpost.teams.deliver;

import org.jspecify.annotations.NullMarked;
