/** Whether a request's token was signed for us by the Bot Framework, by Microsoft's published rules. */
@NullMarked
package school.signpost.teams.token;

import org.jspecify.annotations.NullMarked;
