/** The command line: check a policy file before anybody depends on it. */
@NamedInterface("command")
@NullMarked
package school.signpost.policy.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
