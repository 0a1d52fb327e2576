/** The documents of a chat, and the store that keeps them. */
@NullMarked
package school.signpost.conversation.mongo;

import org.jspecify.annotations.NullMarked;
