/** The command line: what can be asked of Signpost without starting the bot. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "audit :: command",
            "cards",
            "explain :: command",
            "policy :: command",
            "staff :: command",
            "storage",
            "time"
        })
@NullMarked
package school.signpost.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
