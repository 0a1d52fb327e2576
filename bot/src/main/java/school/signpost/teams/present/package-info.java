/** Results as cards and sentences. */
@NullMarked
package school.signpost.teams.present;

import org.jspecify.annotations.NullMarked;
