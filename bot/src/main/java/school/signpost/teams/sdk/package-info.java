/** Our turns behind the Bot Framework SDK: its activity in, our values, its activity out. */
@NullMarked
package school.signpost.teams.sdk;

import org.jspecify.annotations.NullMarked;
