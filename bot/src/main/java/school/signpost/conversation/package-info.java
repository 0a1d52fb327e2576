/** One person's chat with the bot: where they can be reached, what they are drafting, which activities were seen. */
@ApplicationModule(allowedDependencies = {"shared", "storage", "confidential"})
@NullMarked
package school.signpost.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
