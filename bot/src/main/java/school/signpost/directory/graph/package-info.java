/** Microsoft Graph over HTTP: tokens, paging, waiting when it asks to, and its JSON. */
@NullMarked
package school.signpost.directory.graph;

import org.jspecify.annotations.NullMarked;
