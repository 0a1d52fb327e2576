/** The command line of the audit trail. */
@NamedInterface("command")
@NullMarked
package school.signpost.audit.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
